import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

describe('a command whose reader has left, as `| head` does', () => {
  it('ends with the code that shells know, and says nothing', async () => {
    const child = spawn(process.execPath, [join(__dirname, '../../bin/run.js'), 'views', '--help']);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    expect([...(await once(child, 'close')), said]).toEqual([141, null, '']);
  }, 60_000);
});
