import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SignIns } from '../../src/cli/demo/sign-ins.js';

const RUN = join(__dirname, '../../bin/run.js');

/** The server as a child process, over a folder of its own; its logs are kept. */
export class Server {
  logs = '';
  printed = '';
  address = '';
  signIns: SignIns | undefined;
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;

  private constructor(
    readonly folder: string,
    args: readonly string[],
    environment: NodeJS.ProcessEnv,
  ) {
    this.child = spawn(process.execPath, [RUN, ...args, '--json', '--port', '0'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout!.on('data', (text: Buffer) => (this.printed += text.toString()));
    this.child.stderr!.on('data', (text: Buffer) => (this.logs += text.toString()));
    this.ended = new Promise((resolve) => this.child.once('close', () => resolve()));
  }

  /** Makes a demo in the folder and serves it. */
  static demo(folder: string, members = 6, environment: NodeJS.ProcessEnv = {}): Promise<Server> {
    const options = ['--members', String(members), '--months', '6', '--seed', '7', '--data', folder];
    return new Server(folder, ['demo', ...options], environment).ready();
  }

  /** Serves what a folder holds. */
  static start(folder: string, environment: NodeJS.ProcessEnv, options: readonly string[] = []): Promise<Server> {
    return new Server(folder, ['start', '--data', folder, ...options], environment).ready();
  }

  /** What a demo's folder says of itself. */
  demoMark(): { readonly masterKey: string } {
    return JSON.parse(readFileSync(join(this.folder, 'demo.json'), 'utf8')) as { masterKey: string };
  }

  /** Asks it to stop as an operator does; answers its exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    await this.ended;
    return this.child.exitCode;
  }

  /** Kills it at once, as a power cut does. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
    if (this.child.signalCode !== 'SIGKILL') throw new Error(`the server had ended by itself: ${this.logs}`);
  }

  private async ready(): Promise<Server> {
    const line = await new Promise<string | undefined>((resolve) => {
      createInterface({ input: this.child.stdout! }).once('line', resolve);
      void this.ended.then(() => resolve(undefined));
    });
    if (line === undefined) throw new Error(`the server did not start: ${this.logs}`);
    const { address, signIns } = JSON.parse(line) as { address: string; signIns?: SignIns };
    this.address = address;
    this.signIns = signIns;
    return this;
  }
}
