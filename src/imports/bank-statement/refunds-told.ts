import { Id } from '../../../domain/shared/ids.js';
import type { RefundDocument } from '../../../projections/refunds/document.js';
import type { BankEntry, StatusEntry } from '../../bank/reading/bank-entry.js';
import type { AccountCommands } from '../../payments/account-commands.js';
import type { ViewCopy } from '../../read-store/read-store.port.js';
import type { EntryOutcome } from './entry-outcome.js';
import type { CallerFor } from './returned-debits.js';

const NOTED: EntryOutcome = { outcome: 'noted' };
const unmatched = (code: string): EntryOutcome => ({ outcome: 'unmatched', code });

interface NotArrived {
  readonly on: RefundDocument['on'];
  readonly settled: boolean;
  readonly code?: string | undefined;
  readonly amount?: RefundDocument['amount'] | undefined;
}

/** What a bank tells of transfers that pay premiums back, by their EndToEndId: that they left, or did not arrive. */
export class RefundsTold {
  constructor(
    /** of the view `refunds` */
    private readonly copy: ViewCopy,
    private readonly accounts: AccountCommands,
  ) {}

  /** The refund that each of these names, in their order; `undefined` where it names none. */
  async of(
    entries: readonly { readonly endToEndId?: string | undefined }[],
  ): Promise<readonly (RefundDocument | undefined)[]> {
    const ids = entries.flatMap(({ endToEndId }) => (Id.safeParse(endToEndId).success ? [endToEndId!] : []));
    const found = await this.copy.getMany(ids);
    return entries.map(({ endToEndId }) => {
      const body = found.get(endToEndId ?? '')?.body;
      return body === undefined ? undefined : (JSON.parse(body) as RefundDocument);
    });
  }

  /** `isAccepted`: what a status says that is no reject. */
  async take(
    entry: BankEntry,
    refund: RefundDocument,
    isAccepted: (entry: StatusEntry) => boolean,
    callerFor: CallerFor,
  ): Promise<EntryOutcome> {
    switch (entry.kind) {
      case 'credit':
        return this.notArrived({ ...entry, settled: true }, refund, callerFor);
      case 'status':
        if (entry.status === 'RJCT') return this.notArrived({ ...entry, settled: false }, refund, callerFor);
        return isAccepted(entry) ? NOTED : unmatched('bank-files.status-unknown');
      case 'unusable':
        // it went out, as it was ordered: there is no reason for it
        return entry.code === 'bank.no-reason' && entry.amount === refund.amount ? NOTED : unmatched(entry.code);
      case 'noted':
        return NOTED;
      default:
        return unmatched('payments.debit-unknown');
    }
  }

  /** A reject may leave the amount out, and any of them the reason. */
  async notArrived(told: NotArrived, refund: RefundDocument, callerFor: CallerFor): Promise<EntryOutcome> {
    const { transfer, contract } = refund;
    const { on: returnedOn, settled, code, amount = refund.amount } = told;
    const command = { type: 'RecordRefundReturn', transfer, returnedOn, settled, code, amount } as const;
    const done = await this.accounts.execute(contract, callerFor(transfer), () => command);
    switch (done.outcome) {
      case 'executed':
        return { outcome: done.repeated ? 'unchanged' : 'applied' };
      case 'refused':
        return { outcome: 'unmatched', code: done.refusal.refused, contracts: [contract] };
      default:
        throw new Error(`the return of ${transfer} ended ${done.outcome}`);
    }
  }
}
