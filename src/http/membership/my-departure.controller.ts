import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isOpenTo } from '../../../domain/contracts/rules/termination/grounds-of-family.js';
import { earliestLeaving } from '../../../domain/membership/rules/earliest-leaving.js';
import { dayInParis, type CalendarDate } from '../../../domain/shared/calendar.js';
import type { ContractDocument } from '../../../projections/contracts/document.js';
import { FAMILY_LABEL } from '../../../projections/contracts/query/family-label.js';
import { contracts } from '../../../projections/contracts/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Caller } from '../../commands/caller.js';
import { LeaveMutual } from '../../membership/commands/leave-mutual.command.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Member } from '../conventions/member.decorator.js';
import { ReadRoute } from '../conventions/read-route.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';
import { DepartureBody } from './bodies.js';

/** More contracts than a member has. */
const MOST = 200;

/** A contract with what the leaving does to it: savings stay, for their money is the member's. */
const concerned = ({ contract: id, number, family }: ContractDocument) => ({
  id,
  number,
  family,
  label: FAMILY_LABEL[family],
  ends: isOpenTo('member-left', family),
});

@ApiTags('me')
@Controller('v1/me/departure')
@Roles('member')
export class MyDepartureController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From which day a member who tells it today may leave, and which of his contracts end with it. */
  @Get()
  @ReadRoute()
  @ApiOkResponse({ standardSchema: answers.departure })
  async shown(@Member() member: string): Promise<ReadAnswer> {
    const today = dayInParis(this.clock.now());
    const along = { index: ['member', 'subscribedOn'], equal: [member], descending: false };
    const listing = { along, keep: isOpen(today), filter: 'departure', item: concerned, limit: MOST };
    const { body, stale = false } = await this.queries.execute<FindDocuments<ContractDocument>, ReadAnswer>(
      new FindDocuments(contracts, listing),
    );
    const { items } = body as { readonly items: readonly unknown[] };
    return { body: { earliest: earliestLeaving(today), contracts: items }, stale };
  }

  /** The member leaves the mutual; his contracts end on that day. */
  @Post()
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.executed })
  async leave(
    @Member() member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: DepartureBody }) { leftOn }: DepartureBody,
  ): Promise<CommandAnswer> {
    return { outcome: await this.commands.execute(new LeaveMutual(member, leftOn, caller)) };
  }
}

const isOpen =
  (today: CalendarDate) =>
  ({ course }: ContractDocument): boolean =>
    course.end === undefined || course.end.endsOn > today;
