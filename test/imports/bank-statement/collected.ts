import { batches } from '../../../domain/batches/batches.js';
import type { Collection } from '../../../domain/batches/collection.js';
import type { BatchCommand } from '../../../domain/batches/commands.js';
import type { Refund } from '../../../domain/batches/refund.js';
import { mandates } from '../../../domain/payments/mandates/mandates.js';
import { toCents } from '../../../domain/shared/money.js';
import { accounts } from '../../../domain/payments/account/account.js';
import type { AccountCommand } from '../../../domain/payments/account/commands.js';
import type { Account } from '../../../domain/payments/account/state.js';
import { date } from '../../../domain/shared/calendar.js';
import { openCore, type Core } from '../../../src/core/open-core.js';
import { ContractStreams } from '../../../src/contracts/contract-streams.js';
import { AccountCommands } from '../../../src/payments/account-commands.js';
import { endToEnd } from '../../bank/statements.js';
import { Insurer } from '../../contracts/insurer.js';
import { proposal, ZOE } from '../../contracts/zoe-insured.js';
import { ACCOUNT, signing } from '../../domain/payments/mandates/papers.js';
import { announcing, id, planning } from '../../domain/payments/account/books.js';
import { caller } from '../../kit/callers.js';
import { CONFIG } from '../../kit/cores.js';
import { NOON, TestClock } from '../../kit/moment.js';

export const contractOf = (number: number): string => id(0xc000 + number);
export const mandateOf = (number: number): string => id(0xa000 + number);

/** A debit as the file of a day had it: 12.34 € each, collected on 9 December 2026. */
export interface Sent {
  readonly contract: number;
  readonly mandate: number;
  /** id of the debit */
  readonly debit: number;
  /** number of the instalment */
  readonly instalment?: number;
  readonly collectOn?: string;
}

/** A mutual whose debits went to the bank. */
export class Collected {
  private readonly accounts: AccountCommands;

  constructor(readonly core: Core) {
    this.accounts = new AccountCommands(new ContractStreams(core));
  }

  /** Tells it in an empty folder. */
  static async tell(dataDir: string, sent: readonly Sent[]): Promise<void> {
    const clock = new TestClock();
    const core = await openCore({ ...CONFIG, dataDir }, clock);
    const insurer = await Insurer.open(core, clock);
    const mutual = new Collected(core);
    for (const contract of new Set(sent.map((one) => one.contract))) await mutual.begin(contract, insurer);
    for (const mandate of new Set(sent.map((one) => one.mandate))) await mutual.sign(mandate);
    for (const one of sent) await mutual.submit(one);
    await core.close();
  }

  async account(contract: number): Promise<Account> {
    return (await this.core.commands.load(accounts, `account-${contractOf(contract)}`)).state;
  }

  /** Where each debit of a contract has come to. */
  async debits(contract: number): Promise<readonly (readonly [debit: string, status: string])[]> {
    return (await this.account(contract)).debits.map(({ id: debit, status }) => [debit, status] as const);
  }

  /** The file in which debits went to the bank: first collections, in its first lot, then recurrent ones. */
  async sendFile(number: number, debits: readonly Sent[], recurrent: readonly Sent[] = []): Promise<string> {
    const messageId = `PRLV-20261207-${number}`;
    const today = date('2026-12-07');
    const opening = { format: 'pain.008.001.08', day: today, number, on: today, messageId, createdAt: NOON };
    const items = [...debits.map(collectionOf('FRST')), ...recurrent.map(collectionOf('RCUR'))];
    const { creditor } = this.core.config;
    await this.onBatch(number, { type: 'OpenBatch', ...opening });
    await this.onBatch(number, { type: 'RecordCollections', today, creditor: creditor, items });
    await this.onBatch(number, { type: 'SealBatch' });
    return messageId;
  }

  /** 10 € too much came in on the 8th and are paid back on the 10th, by a transfer of this number. */
  async payBack(contract: number, transfer: number): Promise<void> {
    const [receivedOn, on, amount] = [date('2026-12-08'), date('2026-12-10'), toCents(1_000)];
    const payment = id(0xb000 + transfer);
    await this.on(contract, { type: 'ReceivePayment', payment, means: 'card', receivedOn, amount: toCents(2_234) });
    await this.on(contract, { type: 'PayRefund', on, transfer: endToEnd(transfer), amount });
  }

  /** The file in which transfers went to the bank. */
  async sendRefunds(number: number, transfers: readonly { contract: number; transfer: number }[]): Promise<string> {
    const messageId = `VIR-20261207-${number}`;
    const today = date('2026-12-07');
    const opening = { format: 'pain.001.001.09', day: today, number, on: today, messageId, createdAt: NOON };
    const { name, account } = this.core.config.creditor;
    await this.onBatch(number, { type: 'OpenBatch', ...opening });
    const items = transfers.map(refundOf);
    await this.onBatch(number, { type: 'RecordRefunds', today, payer: { name, account }, items });
    await this.onBatch(number, { type: 'SealBatch' });
    return messageId;
  }

  private async onBatch(number: number, command: BatchCommand): Promise<void> {
    const target = { decider: batches, stream: `batch-2026-12-07-${number}`, prepare: () => command };
    const done = await this.core.commands.execute(target, caller());
    if (done.outcome !== 'executed') throw new Error(`${command.type} ended ${JSON.stringify(done)}`);
  }

  private async begin(contract: number, insurer: Insurer): Promise<void> {
    await insurer.accept(contractOf(contract), proposal('sante'));
    await this.on(contract, planning('148.08', 'month', '2026-12-05'));
    await this.on(contract, announcing('2026-11-20', 1, 2, 3));
  }

  private async sign(mandate: number): Promise<void> {
    const command = signing({ rum: `MUT-${mandate}` });
    const target = { decider: mandates, stream: `mandate-${mandateOf(mandate)}`, subject: ZOE, prepare: () => command };
    await this.core.commands.execute(target, caller());
  }

  private async submit({ contract, mandate, debit, instalment = 1, collectOn = '2026-12-09' }: Sent): Promise<void> {
    await this.on(contract, {
      type: 'SubmitDebit',
      today: date('2026-12-07'),
      debit: endToEnd(debit),
      mandate: mandateOf(mandate),
      mandateRevision: 0,
      collectOn: date(collectOn),
      numbers: [instalment],
      withCosts: false,
    });
  }

  private async on(contract: number, command: AccountCommand): Promise<void> {
    const done = await this.accounts.execute(contractOf(contract), caller(), () => command);
    if (done.outcome !== 'executed') throw new Error(`${command.type} ended ${JSON.stringify(done)}`);
  }
}

const collectionOf =
  (sequence: Collection['sequence']) =>
  ({ contract, mandate, debit, instalment = 1, collectOn = '2026-12-09' }: Sent): Collection => ({
    item: endToEnd(debit),
    member: ZOE,
    contract: contractOf(contract),
    mandate: mandateOf(mandate),
    mandateRevision: 0,
    numbers: [instalment],
    amount: toCents(1234),
    withCosts: false,
    collectOn: date(collectOn),
    plannedOn: date(collectOn),
    sentOn: date('2026-12-07'),
    sequence,
    rum: `MUT-${mandate}`,
    ics: 'FR72ZZZ123456',
    signedOn: date('2026-01-10'),
    text: 'Cotisation',
    debtor: ACCOUNT,
  });

const refundOf = ({ contract, transfer }: { contract: number; transfer: number }): Refund => ({
  item: endToEnd(transfer),
  member: ZOE,
  contract: contractOf(contract),
  amount: toCents(1_000),
  owedSince: date('2026-12-08'),
  sentOn: date('2026-12-07'),
  executeOn: date('2026-12-10'),
  text: 'Remboursement de cotisation',
  creditor: ACCOUNT,
});
