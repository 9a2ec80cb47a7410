import { dayInParis, minusDays, type Instant } from '../../domain/shared/calendar.js';
import { Client } from '../kit/client.js';
import { folders } from '../kit/folders.js';
import { address } from '../kit/joining.js';
import { runCommand } from '../kit/run-command.js';
import { Server } from '../kit/server.js';

const MINUTES = 120_000;
const yesterday = minusDays(dayInParis(new Date().toISOString() as Instant), 1);

describe('roles in processes of their own, over one folder', () => {
  const folder = folders();

  it(
    'one answers requests, the other brings the views forward: what is written is read, a moment later',
    async () => {
      const made = await Server.demo(folder(), 4);
      const member = made.signIns!.members[0]!;
      const MASTER_KEY = made.demoMark().masterKey;
      await made.stop();
      const views = await Server.start(made.folder, { MASTER_KEY }, ['--role', 'views,jobs']);
      const api = await Server.start(made.folder, { MASTER_KEY }, ['--role', 'api']);
      expect([views.address, api.address]).toEqual([undefined, expect.stringMatching(/^http/)]);
      const client = await Client.signedIn(api.address, member);
      for (const method of ['GET', 'POST'])
        // a page that takes no money, in demos alone
        expect((await client.ask(method, '/card-page')).status).toBe(404);
      const moved = await client.post('/v1/me/address-changes', {
        from: yesterday,
        address: address('7 rue des Rôles'),
      });
      const headers = { 'min-position': moved.headers.get('position')!, prefer: 'wait=20' };
      const read = await client.get('/v1/me/profile', headers);
      expect([read.headers.get('stale'), read.body.address]).toMatchObject([null, { line1: '7 rue des Rôles' }]);
      await views.stop();
      const unseen = await client.post('/v1/me/address-changes', {
        from: yesterday,
        address: address('8 rue des Rôles'),
      });
      const late = await client.get('/v1/me/profile', {
        'min-position': unseen.headers.get('position')!,
        prefer: 'wait=1',
      });
      expect([late.headers.get('stale'), late.body.address]).toMatchObject(['true', { line1: '7 rue des Rôles' }]);
      expect(await api.stop()).toBe(0);
    },
    MINUTES,
  );

  it('are refused where there is no such role', async () => {
    const { code, err } = await runCommand(['start', '--role', 'api,everything', '--data', folder()], {
      MASTER_KEY: 'x',
    });
    expect([code, err]).toEqual([2, expect.stringContaining('--role takes some of api,views,reactors,jobs')]);
  });
});
