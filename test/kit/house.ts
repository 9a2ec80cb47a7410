import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignIns } from '../../src/cli/demo/sign-ins.js';
import { systemClock } from '../../src/clock/clock.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { Client } from './client.js';
import { CONFIG } from './cores.js';
import { Server } from './server.js';

/** A demo mutual that is served for one test file, and those who can sign in to it. */
export class House {
  private constructor(
    readonly folder: string,
    public server: Server,
    readonly signIns: SignIns,
  ) {}

  static async open(environment: NodeJS.ProcessEnv = {}, members = 6): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), 'societaire-house-'));
    const server = await Server.demo(join(folder, 'data'), members, environment);
    return new House(join(folder, 'data'), server, server.signIns!);
  }

  get stranger(): Client {
    return new Client(this.server.address);
  }

  get masterKey(): string {
    return (JSON.parse(readFileSync(join(this.folder, 'demo.json'), 'utf8')) as { masterKey: string }).masterKey;
  }

  member(index = 0): Promise<Client> {
    return Client.signedIn(this.server.address, this.signIns.members[index]!);
  }

  staff(role: 'adviser' | 'auditor' | 'operator'): Promise<Client> {
    return Client.signedIn(this.server.address, this.signIns[role]);
  }

  /** What another process does on the folder, while the server runs or stands. */
  async beside<Result>(work: (core: Core) => Promise<Result>): Promise<Result> {
    const core = await openCore({ ...CONFIG, dataDir: this.folder, masterKey: this.masterKey }, systemClock);
    try {
      return await work(core);
    } finally {
      await core.close();
    }
  }

  /** Starts the server over the folder again. */
  async startAgain(environment: NodeJS.ProcessEnv = {}): Promise<void> {
    this.server = await Server.start(this.folder, { MASTER_KEY: this.masterKey, ...environment });
  }

  /** Stops the server and removes the folder; answers the exit code. */
  async close(): Promise<number | null> {
    const code = await this.server.stop();
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
    return code;
  }
}
