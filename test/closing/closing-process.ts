import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { ClosedDay } from '../../src/closing/close-one-day.js';
import { FIRST_KEY } from '../kit/master-keys.js';

export interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** days on which nothing runs, the second not included */
  readonly off?: readonly [CalendarDate, CalendarDate];
}

export interface Kill {
  readonly after: 'start' | 'first-day';
  readonly ms: number;
}

export interface Ended {
  readonly killed: boolean;
  readonly closed: readonly ClosedDay[];
}

/** Closes days in a child process, from `dist/`; killed so many milliseconds after it began, or after its first day. */
export const closeInChild = (folder: string, { first, last, off }: Days, kill?: Kill): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const script = join(__dirname, 'closing-child.mjs');
    const child = spawn(process.execPath, [script, folder, first, last, off?.join('..') ?? '-'], {
      env: { PATH: process.env.PATH, MASTER_KEY: FIRST_KEY },
    });
    if (kill?.after === 'start') setTimeout(() => child.kill('SIGKILL'), kill.ms);
    const closed: ClosedDay[] = [];
    let complaints = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (closed.length === 0 && kill?.after === 'first-day') setTimeout(() => child.kill('SIGKILL'), kill.ms);
      closed.push(JSON.parse(line) as ClosedDay);
    });
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve({ killed: signal === 'SIGKILL', closed });
      else reject(new Error(`the closing ended with ${code}: ${complaints}`));
    });
  });
