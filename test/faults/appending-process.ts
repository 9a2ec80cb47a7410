import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EventToAppend, Expected, Revision } from '../../src/event-store/event-store.port.js';

export interface Attempt {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly EventToAppend[];
  /** what the process was told before it died; absent: it does not know */
  answer?: { readonly outcome: 'appended' | 'conflict'; readonly revision: Revision; readonly position: string };
}

/** A child process that appends from `dist/` until it is killed. */
export class AppendingProcess {
  readonly attempts = new Map<string, Attempt>();
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private complaints = '';

  constructor(file: string, callers: number, streams: readonly string[]) {
    const script = join(__dirname, 'appending-child.mjs');
    this.child = spawn(process.execPath, [script, file, String(callers), ...streams]);
    createInterface({ input: this.child.stdout! }).on('line', (line) => this.hear(line));
    this.child.stderr!.on('data', (text: Buffer) => (this.complaints += text.toString()));
    this.ended = new Promise((resolve) => this.child.on('close', () => resolve()));
  }

  get answered(): Attempt[] {
    return [...this.attempts.values()].filter(({ answer }) => answer !== undefined);
  }

  /** Kills it once it has had some answers and some more milliseconds; throws what it said when it ended by itself. */
  async killAfter(answers: number, milliseconds: number): Promise<void> {
    while (this.answered.length < answers && this.child.exitCode === null) await pause(1);
    await pause(milliseconds);
    this.child.kill('SIGKILL');
    await this.ended;
    if (this.child.signalCode !== 'SIGKILL') throw new Error(`the appending process ended: ${this.complaints}`);
  }

  private hear(line: string): void {
    if (!line.endsWith('}')) return; // torn by the kill
    const { attempt, ...said } = JSON.parse(line) as { attempt: string } & Attempt & NonNullable<Attempt['answer']>;
    const known = this.attempts.get(attempt);
    if (known) known.answer = said;
    else this.attempts.set(attempt, said);
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
