import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { USES, type Use } from '../../../domain/payments/bank-accounts/events.js';
import { dayInParis } from '../../../domain/shared/calendar.js';
import { bankAccountsOn } from '../../../projections/bank-accounts/query.js';
import { bankAccounts } from '../../../projections/bank-accounts/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Caller } from '../../commands/caller.js';
import { BankAccountCommands } from '../../payments/bank-account-commands.js';
import { ReadDocument } from '../../views/reading/read-document.query.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Member } from '../conventions/member.decorator.js';
import { AtPointInTime, PastRoute, type PointInTime } from '../conventions/point-in-time.decorator.js';
import { ReadRoute } from '../conventions/read-route.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { answers } from './answers.js';
import { BankAccountBody, ChoiceBody, UseInPath } from './bodies.js';

const UNKNOWN = 'payments.bank-account-unknown';

@ApiTags('me')
@Controller('v1/me/bank-accounts')
@Roles('member')
export class MyBankAccountsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BankAccountCommands) private readonly accounts: BankAccountCommands,
  ) {}

  /** The accounts with what each is chosen for, those removed, and the choices of each use by day. */
  @Get()
  @ReadRoute()
  @PastRoute()
  @ApiOkResponse({ standardSchema: answers.bankAccounts })
  list(@Member() member: string, @AtPointInTime() { asOf, knownOn }: PointInTime): Promise<ReadAnswer> {
    const day = asOf ?? dayInParis(knownOn ?? this.clock.now());
    const stream = `bank-accounts-${member}`;
    return this.queries.execute(
      new ReadDocument(bankAccounts, member, (document) => bankAccountsOn(document, day), { stream, knownOn }),
    );
  }

  /** The answer alone has the account number as it was typed: it is masked from then on. */
  @Post()
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.bankAccountAdded })
  async add(
    @Member() member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: BankAccountBody }) { uses, ...account }: BankAccountBody,
  ): Promise<CommandAnswer> {
    const id = this.accounts.bankAccountOf(caller.idempotency!.key);
    const outcome = await this.accounts.add(member, id, { account, uses }, caller);
    return { outcome, body: ({ revision }) => ({ id, ...account, uses, revision }) };
  }

  /** Refused while it is chosen for something; another member's is 404, the same as none. */
  @Delete(':bankAccount')
  @CommandRoute({ key: 'optional', ifMatch: 'required' })
  @ApiOkResponse({ standardSchema: answers.changed })
  async remove(
    @Member() member: string,
    @Param('bankAccount') bankAccount: string,
    @CalledBy() caller: Caller,
  ): Promise<CommandAnswer> {
    const outcome = await this.accounts.remove(member, bankAccount, caller);
    if (outcome.outcome === 'refused' && outcome.refusal.refused === UNKNOWN) throw new Problem(404, UNKNOWN);
    return { outcome };
  }

  /** One account for each use; open mandates follow the one for debits, and their next debit says so to the bank. */
  @Put('choices/:use')
  @HttpCode(200)
  @CommandRoute({ key: 'optional', ifMatch: 'required' })
  @ApiParam({ name: 'use', enum: USES })
  @ApiOkResponse({ standardSchema: answers.changed })
  async choose(
    @Member() member: string,
    @Param('use', { schema: UseInPath }) use: Use,
    @CalledBy() caller: Caller,
    @Body({ schema: ChoiceBody }) { bankAccount }: ChoiceBody,
  ): Promise<CommandAnswer> {
    return { outcome: await this.accounts.choose(member, use, bankAccount, caller) };
  }
}
