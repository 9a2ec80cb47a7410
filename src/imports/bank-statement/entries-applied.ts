import { ZERO } from '../../../domain/shared/money.js';
import type { BankEntry, CreditEntry, StatusEntry } from '../../bank/reading/bank-entry.js';
import type { Core } from '../../core/open-core.js';
import type { DebitDocument } from '../../../projections/debits/document.js';
import type { RefundDocument } from '../../../projections/refunds/document.js';
import { contractsWritten } from './contracts-written.js';
import type { EntryOutcome } from './entry-outcome.js';
import type { KnownDebits } from './known-debits.js';
import type { CallerFor, Returned, ReturnedDebits } from './returned-debits.js';
import type { RefundsTold } from './refunds-told.js';
import type { SentMessages } from './sent-messages.js';
import type { ToldCredits } from './told-credits.js';

export interface ApplyingParts {
  readonly core: Pick<Core, 'secrets' | 'lookup'>;
  readonly known: KnownDebits;
  readonly returned: ReturnedDebits;
  readonly refunds: RefundsTold;
  readonly sent: SentMessages;
  readonly credits: ToldCredits;
  /** who asks on account of an entry */
  readonly callerOf: (entry: BankEntry) => CallerFor;
}

/** The bank has it, goes on with it, has booked it, or speaks of parts of it, which it tells of one by one. */
const ACCEPTED = new Set(['ACCP', 'ACSP', 'ACSC', 'ACTC', 'ACWC', 'ACCC', 'RCVD', 'PDNG', 'PART', 'PATC']);
const isAccepted = ({ status }: StatusEntry): boolean => ACCEPTED.has(status);
const REJECTED = 'RJCT';
const LOT = 500;
const NOTED: EntryOutcome = { outcome: 'noted' };
const unmatched = (code: string): EntryOutcome => ({ outcome: 'unmatched', code });

/** Does it reject a whole message or lot? It is expanded once all that is told of single debits was applied. */
export const rejectsMany = (entry: BankEntry): entry is StatusEntry =>
  entry.kind === 'status' && entry.level !== 'debit' && entry.status === REJECTED;

/** The return of one debit that an entry tells of; `undefined` where it tells of something else. */
const returnOf = (entry: BankEntry): Returned | undefined => {
  if (entry.kind === 'return') return { ...names(entry), ...entry, settled: true };
  if (entry.kind !== 'status' || entry.level !== 'debit' || entry.status !== REJECTED) return undefined;
  const { code, on, amount } = entry;
  return code === undefined ? undefined : { ...names(entry), code, on, amount, settled: false, costs: ZERO };
};
const names = ({ endToEndId, rum }: BankEntry) => ({ endToEndId, rum });

/** Applies what entries say; each comes to something that is written down. */
export class EntriesApplied {
  /** debits and transfers rejected by themselves, in a file that rejects whole lots too: the lot's reason is not theirs */
  private readonly alone = new Set<string>();

  constructor(
    private readonly parts: ApplyingParts,
    private readonly remembersAlone: boolean,
  ) {}

  /** In the order of the entries. */
  async apply(entries: readonly BankEntry[]): Promise<readonly EntryOutcome[]> {
    const debits = await this.parts.known.of(entries);
    const refunds = await this.parts.refunds.of(entries);
    const elsewhere = await this.parts.credits.elsewhere(entries.filter((_entry, index) => !refunds[index]));
    const told = (entry: BankEntry, index: number) =>
      refunds[index] ? this.refund(entry, refunds[index]) : this.one(entry, debits[index]!, elsewhere.has(entry.at));
    return Promise.all(entries.map(told));
  }

  /** All that was in a message or lot that was rejected, but for what was by itself. */
  async applyToAll(entry: StatusEntry): Promise<EntryOutcome> {
    const { code, messageId, lotId, level, on } = entry;
    if (code === undefined) return unmatched('bank.no-reason');
    const sent =
      messageId === undefined ? undefined : await this.parts.sent(messageId, level === 'lot' ? lotId : undefined);
    if (sent === undefined) return unmatched('bank-files.message-unknown');
    const told = { rum: undefined, amount: undefined, code, on, settled: false, costs: ZERO };
    const outcomes: EntryOutcome[] = [];
    const concerned = sent.ids.filter((id) => !this.alone.has(id));
    for (let from = 0; from < concerned.length; from += LOT) {
      const named = concerned.slice(from, from + LOT).map((endToEndId) => ({ endToEndId }));
      const found = await this.parts.known.of(named);
      const refunds = await this.parts.refunds.of(named);
      const record = ({ endToEndId }: { readonly endToEndId: string }, index: number) =>
        refunds[index]
          ? this.parts.refunds.notArrived(told, refunds[index], this.parts.callerOf(entry))
          : this.parts.returned.record({ ...told, endToEndId }, found[index]!, this.parts.callerOf(entry));
      outcomes.push(...(await Promise.all(named.map(record))));
    }
    return summed(outcomes);
  }

  private async one(
    entry: BankEntry,
    debits: readonly DebitDocument[],
    isToldElsewhere: boolean,
  ): Promise<EntryOutcome> {
    const returned = returnOf(entry);
    if (returned !== undefined) return this.returned(entry, returned, debits);
    switch (entry.kind) {
      case 'noted':
        return NOTED;
      case 'credit':
        return this.credit(entry, isToldElsewhere);
      case 'status':
        if (isAccepted(entry)) return NOTED;
        return unmatched(entry.status === REJECTED ? 'bank.no-reason' : 'bank-files.status-unknown');
      default:
        return (await this.isOrderedLot(entry)) ? NOTED : unmatched(entry.code);
    }
  }

  /** Refunds of ours that a bank booked in one sum: they went out for no reason of its own. */
  private async isOrderedLot({ messageId, lotId, ...entry }: BankEntry): Promise<boolean> {
    if (messageId === undefined || !('code' in entry) || entry.code !== 'bank.no-reason') return false;
    return (await this.parts.sent(messageId, lotId))?.of === 'refunds';
  }

  private refund(entry: BankEntry, refund: RefundDocument): Promise<EntryOutcome> {
    if (this.remembersAlone && entry.kind === 'status' && entry.status === REJECTED) this.alone.add(refund.transfer);
    return this.parts.refunds.take(entry, refund, isAccepted, this.parts.callerOf(entry));
  }

  private async returned(entry: BankEntry, told: Returned, debits: readonly DebitDocument[]): Promise<EntryOutcome> {
    const outcome = await this.parts.returned.record(told, debits, this.parts.callerOf(entry));
    const debit = outcome.outcome === 'unmatched' ? told.endToEndId : 'debit' in outcome ? outcome.debit : undefined;
    if (this.remembersAlone && debit !== undefined) this.alone.add(debit);
    return outcome;
  }

  /** Whose money it is, is not guessed; nor whether what another file told is the same, though a person is told so. */
  private async credit({ messageId, lotId, text }: CreditEntry, isToldElsewhere: boolean): Promise<EntryOutcome> {
    if (messageId !== undefined && (await this.parts.sent(messageId, lotId))?.of === 'debits') return NOTED;
    const contracts = await contractsWritten(text, this.parts.core);
    const code = isToldElsewhere ? 'bank-files.credit-told-before' : 'bank-files.credit-to-assign';
    return { outcome: 'unmatched', code, contracts };
  }
}

const isUnmatched = (one: EntryOutcome): one is Extract<EntryOutcome, { outcome: 'unmatched' }> =>
  one.outcome === 'unmatched';

/** One outcome of many: what could not be done for some of them is told with their names. */
const summed = (outcomes: readonly EntryOutcome[]): EntryOutcome => {
  const wrong = outcomes.filter(isUnmatched);
  if (wrong[0] !== undefined) return { ...wrong[0], debits: wrong.flatMap(({ debits = [] }) => debits) };
  return { outcome: outcomes.some(({ outcome }) => outcome === 'applied') ? 'applied' : 'unchanged' };
};
