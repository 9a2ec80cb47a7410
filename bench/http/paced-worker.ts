import { Agent, get } from 'node:http';
import { setTimeout as rest } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** A steady load: so many requests a second whatever the answers take, until a message says that it is enough. */
export interface PacedAsked {
  readonly port: number;
  readonly paths: readonly string[];
  /** sent in turn, one a request, as are the paths */
  readonly cookies: readonly string[];
  readonly perSecond: number;
}

const { port, paths, cookies, perSecond } = workerData as PacedAsked;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const times: number[] = [];
const enough = new AbortController();
parentPort!.on('message', () => enough.abort());

const ask = (index: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const [path, cookie] = [paths[index % paths.length]!, cookies[index % cookies.length]!];
    const started = performance.now();
    get({ port, host: '127.0.0.1', path, agent, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`not a good answer: ${answer.statusCode}`));
      answer.resume().on('end', () => {
        times.push(performance.now() - started);
        resolve();
      });
    }).on('error', reject);
  });

const asked: Promise<void>[] = [];
const started = performance.now();
while (!enough.signal.aborted) {
  await rest(Math.max(0, started + (asked.length * 1_000) / perSecond - performance.now()));
  asked.push(ask(asked.length));
}
await Promise.all(asked);
agent.destroy();
parentPort!.postMessage(times);
parentPort!.close();
