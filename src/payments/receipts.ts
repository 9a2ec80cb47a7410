import type { AccountEvent } from '../../domain/payments/account/events.js';
import type { PlacedEvent, Receipt } from '../../domain/payments/receipts/receipt.js';
import { receiptOf } from '../../domain/payments/receipts/receipt-of.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import { contracts } from '../../projections/contracts/view.js';
import type { ContractDocument } from '../../projections/contracts/document.js';
import type { View } from '../../projections/define-view.js';
import type { PaymentsDocument } from '../../projections/payments/document.js';
import { paymentsIn, paymentYears } from '../../projections/payments/query.js';
import { paymentId } from '../../projections/payments/query/shown-payment.js';
import { payments } from '../../projections/payments/view.js';
import type { ProfileDocument } from '../../projections/profile/document.js';
import { profile } from '../../projections/profile/view.js';
import type { Core } from '../core/open-core.js';
import { eventsOfStream } from '../event-store/events-of-stream.js';
import type { DocumentReader } from '../views/reading/document-reader.js';

export interface ReceiptFound {
  readonly receipt: Receipt;
  readonly contract: ContractDocument;
  readonly profile: ProfileDocument;
}

const UNKNOWN = refuse('payments.payment-unknown');

/** Receipts of what a member paid in the last 24 months, made of the account's own events. */
export class Receipts {
  constructor(
    private readonly core: Pick<Core, 'events' | 'decoder'>,
    private readonly documents: DocumentReader,
  ) {}

  /** Refused with `payments.payment-unknown` for a payment that is not the member's, the same as none. */
  async find(member: string, id: string, today: CalendarDate): Promise<ReceiptFound | Refusal> {
    const years = await this.read<PaymentsDocument>(payments, paymentYears(member, today));
    const payment = paymentsIn(years, today).find((one) => paymentId(one) === id);
    if (payment === undefined) return UNKNOWN;
    const receipt = receiptOf(await this.historyOf(`account-${payment.contract}`), id);
    if ('refused' in receipt) return receipt;
    const [contract] = await this.read<ContractDocument>(contracts, [`${member}:${payment.contract}`]);
    const [person] = await this.read<ProfileDocument>(profile, [member]);
    return contract && person ? { receipt, contract, profile: person } : UNKNOWN;
  }

  private async read<Document>(view: View<Document>, ids: readonly string[]): Promise<readonly Document[]> {
    const { found } = await this.documents.getMany(view as unknown as View, ids);
    return found.map((document) => document?.body as Document | undefined).filter((body) => body !== undefined);
  }

  private async historyOf(stream: string): Promise<readonly PlacedEvent[]> {
    const history: PlacedEvent[] = [];
    for await (const stored of eventsOfStream(this.core.events, stream)) {
      const event = this.core.decoder.decode(stored) as AccountEvent;
      history.push({ ref: `event:${stream}@${stored.revision}`, event });
    }
    return history;
  }
}
