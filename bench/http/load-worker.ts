import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** The load: `connections` sockets, each asking again as soon as it has its answer. */
export interface LoadAsked {
  readonly port: number;
  readonly path: string;
  /** sent in turn, one a request */
  readonly cookies: readonly string[];
  readonly connections: number;
  readonly requests: number;
}
export interface LoadDone {
  readonly units: number;
  readonly ms: number;
  /** bytes of the bodies received */
  readonly bytes: number;
}

const { port, path, cookies, connections, requests } = workerData as LoadAsked;
const texts = cookies.map((one) => `GET ${path} HTTP/1.1\r\nHost: bench\r\nCookie: ${one}\r\n\r\n`);
const HEAD_END = '\r\n\r\n';
let sent = 0;
let bytes = 0;

/** The length of the answer's body, and of the whole answer; `undefined` until its head is whole. */
const measured = (answer: string): { readonly body: number; readonly whole: number } | undefined => {
  const head = answer.indexOf(HEAD_END);
  if (head < 0) return undefined;
  if (!answer.startsWith('HTTP/1.1 200')) throw new Error(`not a good answer: ${answer.slice(0, 200)}`);
  const body = Number(/content-length: (\d+)/i.exec(answer)![1]);
  return { body, whole: head + HEAD_END.length + body };
};

const ask = (socket: Socket): boolean => {
  if (sent === requests) return false;
  socket.write(texts[sent % texts.length]!);
  sent += 1;
  return true;
};

const lane = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
    let received = '';
    socket.on('error', reject).on('connect', () => ask(socket));
    socket.on('data', (chunk: string) => {
      received += chunk;
      const answer = measured(received);
      if (answer === undefined || received.length < answer.whole) return;
      received = '';
      bytes += answer.body;
      if (!ask(socket)) socket.end(resolve);
    });
  });

const started = performance.now();
await Promise.all(Array.from({ length: connections }, lane));
parentPort!.postMessage({ units: requests, ms: performance.now() - started, bytes } satisfies LoadDone);
