import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Sealed } from '../../domain/shared/personal.js';
import type { RotationState } from '../../src/secrets/master-key-rotation.js';

interface Line {
  readonly subject: string;
  readonly block: Sealed;
  readonly rotation: RotationState;
}
interface MasterKeys {
  readonly current: string;
  readonly previous?: string;
  readonly next?: string;
}

/** A child process that seals for new members while the master key is changed, from `dist/`, until it is killed. */
export class RotatingProcess {
  readonly sealed: Line[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private complaints = '';

  constructor(folder: string, name: string, { current, previous = '-', next = '-' }: MasterKeys) {
    const script = join(__dirname, 'rotating-child.mjs');
    this.child = spawn(process.execPath, [script, folder, name, current, previous, next]);
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      if (line.endsWith('}}')) this.sealed.push(JSON.parse(line) as Line);
    });
    this.child.stderr!.on('data', (text: Buffer) => (this.complaints += text.toString()));
    this.ended = new Promise((resolve) => this.child.on('close', () => resolve()));
  }

  get rotation(): RotationState | undefined {
    return this.sealed.at(-1)?.rotation;
  }

  /** Waits until something holds of it; throws what it said when it ends before. */
  async until(holds: (one: this) => boolean): Promise<void> {
    const end = Date.now() + 30_000;
    while (!holds(this)) {
      if (this.child.exitCode !== null) throw new Error(`the process ended: ${this.complaints}`);
      if (Date.now() > end) throw new Error('it did not come to hold within thirty seconds');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
    if (this.child.signalCode !== 'SIGKILL') throw new Error(`the process ended: ${this.complaints}`);
  }
}
