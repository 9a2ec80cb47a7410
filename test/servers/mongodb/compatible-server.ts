import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MongoClient } from 'mongodb';

/** A MongoDB-compatible server in a process of its own, over a fresh folder that goes with it. */
export class CompatibleServer {
  url = '';
  private said = '';
  private readonly folder = mkdtempSync(join(tmpdir(), 'mongodb-'));
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;

  private constructor(program: string) {
    this.child = spawn(program, [this.folder], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.child.stderr!.on('data', (text: Buffer) => (this.said += text.toString()));
    this.ended = new Promise((resolve) => this.child.once('close', () => resolve()));
  }

  /** Starts it and waits until it answers. */
  static async start(program: string): Promise<CompatibleServer> {
    const server = new CompatibleServer(program);
    const line = await new Promise<string | undefined>((resolve) => {
      createInterface({ input: server.child.stdout! }).once('line', resolve);
      void server.ended.then(() => resolve(undefined));
    });
    if (line === undefined) throw new Error(`the MongoDB-compatible server did not start: ${server.said}`);
    server.url = line;
    const client = await MongoClient.connect(line);
    await client.db().command({ ping: 1 });
    await client.close();
    return server;
  }

  /** Ends it at once, whatever is still connected, and takes its folder away. */
  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
    rmSync(this.folder, { recursive: true });
  }
}
