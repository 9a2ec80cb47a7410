import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, anEvent, aStream, someEvents, startDouble } from './a-server.js';
import { logInFile } from './log-file.js';

describe('the double of EventStoreDB over a file', () => {
  it('has what was written, and its tombstones, when it is started again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'double-'));
    const [kept, ended] = [aStream(), aStream()];
    const first = await startDouble({ log: logInFile(join(folder, 'log')) });
    await first.client.appendToStream(kept, someEvents(3));
    await first.client.appendToStream(ended, anEvent());
    await first.client.tombstoneStream(ended);
    await first.stop();
    const second = await startDouble({ log: logInFile(join(folder, 'log')) });
    expect(second.double.log.records).toEqual(
      first.double.log.records.map((record) => expect.objectContaining({ id: record.id, position: record.position })),
    );
    expect(await all(second.client.readStream(kept))).toHaveLength(3);
    await expect(all(second.client.readStream(ended))).rejects.toMatchObject({ type: 'stream-deleted' });
    expect(await second.client.appendToStream(kept, anEvent(), { expectedRevision: 2n })).toMatchObject({
      success: true,
    });
    await second.stop();
    rmSync(folder, { recursive: true });
  });
});
