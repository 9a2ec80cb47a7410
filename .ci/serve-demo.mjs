/**
 * Boots the built server over a fresh demo in the folder given, as a newcomer does: it must say where it listens, be
 * ready, let the first member in, and end with code 0 within ten seconds of SIGTERM.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const READY_MS = 180_000;
const STOP_MS = 10_000;

const [folder] = process.argv.slice(2);
const options = '--json --port 0 --members 20 --months 3 --seed 1 --today 2026-11-24'.split(' ');
// bash becomes the server, so that npm hands it the signal; dash would stay between them and take it.
const server = spawn('npm', ['run', '-s', '--script-shell', 'bash', 'demo', '--', ...options, '--data', folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(server, 'exit');

const within = (promise, milliseconds, what) =>
  Promise.race([
    promise,
    new Promise((_resolve, reject) => setTimeout(() => reject(new Error(what)), milliseconds).unref()),
  ]);

const firstLine = async () => {
  const over = ended.then(([code]) => Promise.reject(new Error(`the server ended with ${code} before it was ready`)));
  const [line] = await Promise.race([once(createInterface({ input: server.stdout }), 'line'), over]);
  return JSON.parse(line);
};

const expectStatus = async (status, url, init) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000), ...init });
  const body = await response.text();
  console.log(`${init?.method ?? 'GET'} ${new URL(url).pathname}: ${response.status}`);
  if (response.status !== status) throw new Error(`expected ${status}: ${body.slice(0, 500)}`);
};

const { address, signIns } = await within(firstLine(), READY_MS, `not ready after ${READY_MS} ms`);
await expectStatus(200, `${address}/health/ready`);
const { identifier, password } = signIns.members[0];
await expectStatus(201, `${address}/v1/sessions`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ identifier, password }),
});

server.kill('SIGTERM');
const [code, signal] = await within(ended, STOP_MS, `not stopped ${STOP_MS} ms after SIGTERM`);
console.log(`ended with ${code ?? signal}`);
process.exit(code === 0 ? 0 : 1);
