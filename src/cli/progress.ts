import { SingleBar } from 'cli-progress';

export interface Progress {
  move(done: number): void;
  end(): void;
}

const SAY_EVERY_MS = 5_000;

/** Progress of long work on standard error: a bar on a terminal, a line now and then elsewhere. */
export const progressOf = (label: string, total: number): Progress => {
  if (!process.stderr.isTTY) return spoken(label, total);
  const bar = new SingleBar({
    format: `${label} {bar} {percentage} % · {value}/{total} · {eta_formatted}`,
    stream: process.stderr,
  });
  bar.start(total, 0);
  return { move: (done) => bar.update(done), end: () => bar.stop() };
};

const spoken = (label: string, total: number): Progress => {
  let said = Date.now();
  const move = (done: number): void => {
    if (Date.now() - said < SAY_EVERY_MS) return;
    said = Date.now();
    process.stderr.write(`${label}: ${done} of ${total}\n`);
  };
  return { move, end: () => undefined };
};
