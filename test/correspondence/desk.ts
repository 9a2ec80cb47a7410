import { readdirSync, readFileSync } from 'node:fs';
import { correspondence } from '../../domain/correspondence/correspondence.js';
import type { OrderedMessage } from '../../domain/correspondence/state.js';
import { accounts } from '../../domain/payments/account/account.js';
import type { AccountEvent } from '../../domain/payments/account/events.js';
import type { Account } from '../../domain/payments/account/state.js';
import { mandates } from '../../domain/payments/mandates/mandates.js';
import type { MandateCommand } from '../../domain/payments/mandates/commands.js';
import { changeLetters } from '../../domain/processes/change-letters/change-letters.js';
import { correspondence as aboutEvents } from '../../domain/processes/correspondence/correspondence.js';
import type { Decider } from '../../domain/shared/decider.js';
import type { Caller } from '../../src/commands/caller.js';
import type { Core } from '../../src/core/open-core.js';
import { LetterWriter } from '../../src/correspondence/letter-writer.js';
import { FileTransport } from '../../src/outbox/file/file-transport.js';
import { MemoryOutboxMarks } from '../../src/outbox/memory/memory-outbox-marks.js';
import { Outbox } from '../../src/outbox/outbox.js';
import type { Transport } from '../../src/outbox/transport.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { processesWithout } from '../reactors/processes-without.js';
import { followedCorrespondence } from '../../src/reactors/processes/followed-correspondence.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { ZOE } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import { settled } from '../reactors/mutual.js';

/** What happened to an account, told as it is: its commands have tests of their own. */
const told: Decider<Account, readonly AccountEvent[], AccountEvent> = { ...accounts, decide: (events) => events };

/** Where letters are written: reactors over real stores, an outbox that writes files. */
export class Desk {
  readonly marks = new MemoryOutboxMarks();
  readonly store = new MemoryReadStore();
  reactors: Reactors | undefined;

  constructor(
    readonly core: Core,
    readonly folder: string,
    private readonly mail: Transport = new FileTransport(folder, 'mutuelle@example.fr'),
  ) {}

  get outbox(): Outbox {
    const files = new FileTransport(this.folder, 'mutuelle@example.fr');
    return new Outbox(this.marks, { mail: this.mail, sms: files, letter: files }, this.core.clock, 'example.fr');
  }

  get writer(): LetterWriter {
    return new LetterWriter(this.core, this.outbox);
  }

  async open(): Promise<this> {
    this.reactors = new Reactors({
      core: this.core,
      store: this.store,
      processes: processesWithout('billing', this.core),
    });
    await this.settle();
    return this;
  }

  async settle(): Promise<void> {
    await settled(this.core, this.store, followedCorrespondence(changeLetters, this.core, undefined));
    await settled(this.core, this.store, followedCorrespondence(aboutEvents, this.core, undefined));
  }

  async account(contract: string, events: readonly AccountEvent[], by: Caller = caller()): Promise<void> {
    const target = { decider: told, stream: `account-${contract}`, subject: ZOE, prepare: () => events };
    await this.core.commands.execute(target, by);
  }

  async mandate(mandate: string, command: MandateCommand): Promise<void> {
    const target = { decider: mandates, stream: `mandate-${mandate}`, subject: ZOE, prepare: () => command };
    await this.core.commands.execute(target, caller());
  }

  /** What is written to a member, once all was told. */
  async written(member = ZOE): Promise<readonly (OrderedMessage & { readonly message: string })[]> {
    await this.settle();
    const { state } = await this.core.commands.load(correspondence, `correspondence-${member}`);
    return Object.entries(state).map(([message, ordered]) => ({ message, ...ordered }));
  }

  /** Hands over all that waits; answers what came of each. */
  async sendAll(member = ZOE): Promise<readonly unknown[]> {
    const outcomes: unknown[] = [];
    for (const { message, status } of await this.written(member))
      if (status === 'waiting') outcomes.push(await this.writer.send(member, message));
    return outcomes;
  }

  /** What left, as text. */
  files(): readonly string[] {
    return readdirSync(this.folder).map((name) => readFileSync(`${this.folder}/${name}`, 'utf8'));
  }
}

/** A mail of quoted-printable parts, read. */
export const readMail = (mail: string): string =>
  Buffer.from(
    mail
      .replaceAll('=\r\n', '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
