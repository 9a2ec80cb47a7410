import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { DoubleLog } from './double-log.js';
import type { Recorded } from './record.js';

interface Line extends Omit<Recorded, 'data' | 'metadata' | 'revision' | 'position' | 'created'> {
  readonly data: string;
  readonly metadata: string;
  readonly revision: string;
  readonly position: string;
  readonly created: string;
}

const toLine = ({ data, metadata, revision, position, created, ...rest }: Recorded): Line => ({
  ...rest,
  data: Buffer.from(data).toString('base64'),
  metadata: Buffer.from(metadata).toString('base64'),
  revision: `${revision}`,
  position: `${position}`,
  created: `${created}`,
});

const fromLine = ({ data, metadata, revision, position, created, ...rest }: Line): Recorded => ({
  ...rest,
  data: Buffer.from(data, 'base64'),
  metadata: Buffer.from(metadata, 'base64'),
  revision: BigInt(revision),
  position: BigInt(position),
  created: BigInt(created),
});

/** A log that is kept in a file, one record a line: what was written is there again when the double is started again. */
export const logInFile = (path: string): DoubleLog => {
  const log = existsSync(path) ? new DoubleLog() : DoubleLog.fresh();
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  lines.forEach((line) => log.restore(fromLine(JSON.parse(line) as Line)));
  let kept = lines.length;
  const keep = (): void => {
    const added = log.records.slice(kept).map((record) => `${JSON.stringify(toLine(record))}\n`);
    appendFileSync(path, added.join(''));
    kept = log.records.length;
  };
  keep();
  log.onWritten(keep);
  return log;
};
