import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { talk } from '../../../domain/processes/address-change/talk.js';
import { dayInParis } from '../../../domain/shared/calendar.js';
import { formatEuros, type Cents } from '../../../domain/shared/money.js';
import type { ContractDocument } from '../../../projections/contracts/document.js';
import { FAMILY_LABEL } from '../../../projections/contracts/query/family-label.js';
import { contracts } from '../../../projections/contracts/view.js';
import { movesOn } from '../../../projections/moves/query.js';
import { moves } from '../../../projections/moves/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Caller } from '../../commands/caller.js';
import { CONTRACT_PARTS, type ContractParts } from '../../contracts/contract-parts.js';
import { movePreview } from '../../contracts/move-preview.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import { ReadDocument } from '../../views/reading/read-document.query.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Member } from '../conventions/member.decorator.js';
import { AtPointInTime, PastRoute, type PointInTime } from '../conventions/point-in-time.decorator.js';
import { ReadRoute } from '../conventions/read-route.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';
import { MoveAnswerBody, MovePreview, MoveQuery, Moves } from './moves.js';

/** More contracts than a member has. */
const MOST = 200;

const knownOf = ({ contract, number, family, course }: ContractDocument) => ({
  contract,
  number,
  family,
  startsOn: course.startsOn,
  endsOn: course.end?.endsOn,
});
type Known = ReturnType<typeof knownOf>;

const eurosOrNull = (amount: Cents | undefined): string | null => (amount === undefined ? null : formatEuros(amount));

@ApiTags('me')
@Controller('v1/me/address-changes')
@Roles('member')
export class MyMovesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CONTRACT_PARTS) private readonly parts: ContractParts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What moves did to each contract, and what is asked about others, the last told first. */
  @Get()
  @ReadRoute()
  @PastRoute()
  @ApiOkResponse({ standardSchema: Moves })
  list(@Member() member: string, @AtPointInTime() { asOf, knownOn }: PointInTime): Promise<ReadAnswer> {
    const day = asOf ?? dayInParis(knownOn ?? this.clock.now());
    return this.queries.execute(new ReadDocument(moves, member, (document) => movesOn(document, day), { knownOn }));
  }

  /** What a move would touch, with the premiums before and after it: home first, then cars, then those asked about. */
  @Get('preview')
  @ReadRoute()
  @ApiQuery({ name: 'from', description: 'Jour du changement, AAAA-MM-JJ' })
  @ApiQuery({ name: 'postalCode', description: 'Code postal de la nouvelle adresse' })
  @ApiOkResponse({ standardSchema: MovePreview })
  async preview(
    @Member() member: string,
    @Query({ schema: MoveQuery }) { from, postalCode }: MoveQuery,
  ): Promise<ReadAnswer> {
    const along = { index: ['member', 'subscribedOn'], equal: [member], descending: false };
    const listing = { along, filter: 'moves', item: knownOf, limit: MOST };
    const { body, stale } = await this.queries.execute<FindDocuments<ContractDocument>, ReadAnswer>(
      new FindDocuments(contracts, listing),
    );
    const known = new Map((body as { items: readonly Known[] }).items.map((one) => [one.contract, one]));
    const moved = await movePreview(this.parts, [...known.values()], { member, from, postalCode });
    const items = moved.map(({ contract: id, before, after, ...rest }) => {
      const { number, family } = known.get(id)!;
      const premiums = { before: eurosOrNull(before), after: eurosOrNull(after) };
      return { id, number, family, label: FAMILY_LABEL[family], ...rest, ...premiums };
    });
    return { body: { from, items }, ...(stale !== undefined && { stale }) };
  }

  /** The member's word on a contract that a move would change only if he agrees. */
  @Post(':move/contracts/:contract/answers')
  @CommandRoute({ key: 'optional' })
  @ApiCreatedResponse({ standardSchema: answers.executed })
  async answer(
    @Member() member: string,
    @Param('move') move: string,
    @Param('contract') contract: string,
    @CalledBy() caller: Caller,
    @Body({ schema: MoveAnswerBody }) { agreed }: MoveAnswerBody,
  ): Promise<CommandAnswer> {
    const command = { type: 'AnswerContractMove', move, contract, agreed } as const;
    const target = { decider: talk, stream: `address-change-${member}`, subject: member, prepare: () => command };
    return { outcome: await this.parts.streams.core.commands.execute(target, caller) };
  }
}
