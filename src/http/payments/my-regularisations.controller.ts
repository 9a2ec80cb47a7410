import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AccountEvent } from '../../../domain/payments/account/events.js';
import type { CardPayment } from '../../../domain/payments/card-payments/card-payments.js';
import { cardPaymentStatus } from '../../../domain/payments/rules/card-payment-status.js';
import { Id } from '../../../domain/shared/ids.js';
import { formatEuros } from '../../../domain/shared/money.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Caller } from '../../commands/caller.js';
import type { Executed } from '../../commands/command-outcome.js';
import { CONTRACT_PARTS, type ContractParts } from '../../contracts/contract-parts.js';
import { Regularisations } from '../../payments/regularisations.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Member } from '../conventions/member.decorator.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { regularisationAnswers, RegularisationBody } from './regularisation-bodies.js';

type Asked = Extract<AccountEvent, { type: 'NewDebitAsked' }>['data'];

@ApiTags('me')
@Controller('v1/me/regularisations')
@Roles('member')
export class MyRegularisationsController {
  constructor(
    @Inject(Regularisations) private readonly regularisations: Regularisations,
    @Inject(CONTRACT_PARTS) private readonly parts: ContractParts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Pays all that is owed on a contract, costs included: answers the page for the card, or the day of the debit. */
  @Post()
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: regularisationAnswers.begun })
  async pay(
    @Member() member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: RegularisationBody }) { contract, means }: RegularisationBody,
  ): Promise<CommandAnswer> {
    if ((await this.parts.streams.holders.holderOf(contract)) !== member) throw new Problem(404, 'contracts.unknown');
    return means === 'card' ? this.byCard(contract, member, caller) : this.byDebit(contract, caller);
  }

  /** What became of a payment by card. */
  @Get(':payment')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: regularisationAnswers.card })
  async payment(@Member() member: string, @Param('payment') payment: string): Promise<ReadAnswer> {
    const state = Id.safeParse(payment).success ? await this.regularisations.cardPayment(payment) : undefined;
    const holder = state && (await this.parts.streams.holders.holderOf(state.contract));
    if (state === undefined || holder !== member) throw new Problem(404, 'payments.card-payment-unknown');
    return { body: this.told(payment, state) };
  }

  private async byCard(contract: string, member: string, caller: Caller): Promise<CommandAnswer> {
    const outcome = await this.regularisations.byCard(contract, member, caller);
    if (outcome.outcome !== 'executed') return { outcome };
    const payment = this.regularisations.paymentOf(caller.idempotency!.key);
    const state = (await this.regularisations.cardPayment(payment))!;
    return { outcome, body: ({ revision }) => ({ revision, ...this.told(payment, state) }) };
  }

  private async byDebit(contract: string, caller: Caller): Promise<CommandAnswer> {
    const outcome = await this.regularisations.byDebit(contract, caller);
    if (outcome.outcome !== 'executed') return { outcome };
    const { amount, collectOn } = await this.asked(outcome);
    const told = { contract, means: 'debit', amount: formatEuros(amount), collectOn };
    return { outcome, body: ({ revision }) => ({ revision, ...told }) };
  }

  /** The event as it was stored, so that a repeated command is answered as the first. */
  private async asked({ stream, revision }: Executed): Promise<Asked> {
    const { events, decoder } = this.parts.streams.core;
    const [event] = await events.readStream(stream, revision - 1, 1);
    return decoder.decode(event!).data as Asked;
  }

  private told(id: string, state: CardPayment): object {
    const { contract, amount, expiresAt } = state;
    const url = this.regularisations.pageOf(id, state);
    const status = cardPaymentStatus(state, this.clock.now());
    const about = { id, contract, means: 'card', amount: formatEuros(amount), status };
    return { ...about, ...(url !== undefined && { url }), expiresAt };
  }
}
