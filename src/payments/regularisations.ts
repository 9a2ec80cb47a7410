import { cardPayments, type CardPaymentState } from '../../domain/payments/card-payments/card-payments.js';
import { amountOwed } from '../../domain/payments/rules/amount-owed.js';
import { cardPaymentStatus } from '../../domain/payments/rules/card-payment-status.js';
import { dayInParis, type Instant } from '../../domain/shared/calendar.js';
import { refuse } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { ContractStreams } from '../contracts/contract-streams.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import { AccountCommands } from './account-commands.js';
import type { CardNotification, CardPage } from './cards/card-page.port.js';

const PAGE_MINUTES = 30;

/** How a member pays what he owes beside the debits that come by themselves. */
export class Regularisations {
  private readonly core: Core;
  private readonly accounts: AccountCommands;

  constructor(
    private readonly streams: ContractStreams,
    private readonly page: CardPage | undefined,
  ) {
    this.core = streams.core;
    this.accounts = new AccountCommands(streams);
  }

  /** The payment that this key makes: asked for again, it is the same one. */
  paymentOf(idempotencyKey: string): string {
    return derivedId(`card payment\n${idempotencyKey}`);
  }

  /** Begins a payment by card of all that is owed; refused where nothing is, or where no page is configured. */
  async byCard(contract: string, member: string, caller: Caller): Promise<CommandOutcome> {
    if (this.page === undefined) return { outcome: 'refused', refusal: refuse('payments.card-page-none') };
    const stream = streamOf(this.paymentOf(caller.idempotency!.key));
    const prepare = async () => {
      const now = this.core.clock.now();
      const on = dayInParis(now);
      const { state, end } = await this.accounts.folded(contract);
      const amount = amountOwed(state, on);
      if (amount === 0) return refuse('payments.nothing-owed');
      const expiresAt = new Date(Date.parse(now) + PAGE_MINUTES * 60_000).toISOString() as Instant;
      return { type: 'BeginCardPayment', contract, accountRevision: end.revision, on, amount, expiresAt } as const;
    };
    const target = { decider: cardPayments, stream, subject: member, likelyNew: true, prepare };
    return this.core.commands.execute(target, caller);
  }

  /** Agrees to one more debit of all that is owed, which the daily close takes up. */
  byDebit(contract: string, caller: Caller): Promise<CommandOutcome> {
    const today = dayInParis(this.core.clock.now());
    return this.accounts.execute(contract, caller, () => ({ type: 'AskNewDebit', today }));
  }

  async cardPayment(payment: string): Promise<CardPaymentState> {
    return (await this.core.commands.load(cardPayments, streamOf(payment))).state;
  }

  /** Where the member types his card; `undefined` once the page is closed or the payment was made. */
  pageOf(payment: string, state: NonNullable<CardPaymentState>): string | undefined {
    const { amount, expiresAt } = state;
    const status = cardPaymentStatus(state, this.core.clock.now());
    return status === 'paid' || status === 'expired' ? undefined : this.page?.urlOf({ payment, amount, expiresAt });
  }

  /** Takes a call-back of the payment service: the first of its reference counts, a second one changes nothing. */
  async told({ payment, ...notification }: CardNotification): Promise<CommandOutcome> {
    const { contract } = (await this.cardPayment(payment)) ?? {};
    if (contract === undefined) return { outcome: 'refused', refusal: refuse('payments.card-payment-unknown') };
    const member = (await this.streams.holders.holderOf(contract))!;
    const key = derivedId(`card notification\n${payment}\n${notification.status}\n${notification.reference}`);
    const prepare = () => ({ type: 'TellCardPayment', ...notification }) as const;
    const target = { decider: cardPayments, stream: streamOf(payment), subject: member, prepare };
    const caller: Caller = {
      actor: 'system:card-page',
      correlationId: payment,
      origin: 'live',
      idempotency: { key, bodyHash: key },
    };
    return this.core.commands.execute(target, caller);
  }
}

const streamOf = (payment: string): string => `card-payment-${payment}`;
