import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayInParis, type CalendarDate } from '../../../domain/shared/calendar.js';
import { Id } from '../../../domain/shared/ids.js';
import type { MandateDocument } from '../../../projections/mandates/document.js';
import { mandateListedOn, mandateOn } from '../../../projections/mandates/query.js';
import { mandates } from '../../../projections/mandates/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Caller } from '../../commands/caller.js';
import { MandateCommands } from '../../payments/mandate-commands.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import { ReadDocument } from '../../views/reading/read-document.query.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Member } from '../conventions/member.decorator.js';
import { ReadRoute } from '../conventions/read-route.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { answers } from './answers.js';
import { MandateBody } from './bodies.js';

/** More open mandates than a member may have. */
const MOST = 100;

@ApiTags('me')
@Controller('v1/me/mandates')
@Roles('member')
export class MyMandatesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MandateCommands) private readonly commands: MandateCommands,
  ) {}

  /** The last signed first. */
  @Get()
  @ReadRoute()
  @ApiOkResponse({ standardSchema: answers.mandates })
  list(@Member() member: string): Promise<ReadAnswer> {
    const today = this.today();
    return this.find(member, (document) => mandateListedOn(document, today));
  }

  /** With its accounts and names, each from its day; another member's is 404, the same as none. */
  @Get(':mandate')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: answers.mandate })
  async mandate(@Member() member: string, @Param('mandate') mandate: string): Promise<ReadAnswer> {
    if (!Id.safeParse(mandate).success) throw new Problem(404, 'request.not-found');
    const today = this.today();
    const answer = (document: MandateDocument) => {
      if (document.member !== member) throw new Problem(404, 'view.not-yet-visible');
      return mandateOn(document, today);
    };
    return this.queries.execute(new ReadDocument(mandates, mandate, answer, { stream: `mandate-${mandate}` }));
  }

  /** Signed today, under a reference of ours, on the account chosen for debits. */
  @Post()
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.mandateSigned })
  async sign(
    @Member() member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: MandateBody }) { bankAccount, signedAt }: MandateBody,
  ): Promise<CommandAnswer> {
    const mandate = this.commands.mandateOf(caller.idempotency!.key);
    const others = await this.openBesides(member, mandate);
    const outcome = await this.commands.sign(mandate, member, { bankAccount, signedAt, others }, caller);
    return { outcome, body: ({ revision }) => ({ ...this.commands.namesOf(mandate), id: mandate, revision }) };
  }

  /** The member takes his consent back, whatever happened to the mandate since he read it. */
  @Post(':mandate/revocations')
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.changed })
  async revoke(
    @Member() member: string,
    @Param('mandate') mandate: string,
    @CalledBy() caller: Caller,
  ): Promise<CommandAnswer> {
    if ((await this.commands.holders.holderOf(mandate)) !== member) throw new Problem(404, 'payments.mandate-unknown');
    return { outcome: await this.commands.revoke(mandate, member, caller) };
  }

  private async openBesides(member: string, mandate: string): Promise<number> {
    const { body } = await this.find(member, ({ status, mandate: id }) => status === 'open' && id !== mandate);
    return (body as { readonly items: readonly boolean[] }).items.filter(Boolean).length;
  }

  private find(member: string, item: (document: MandateDocument) => unknown): Promise<ReadAnswer> {
    const along = { index: ['member', 'signedOn'], equal: [member], descending: true };
    return this.queries.execute(new FindDocuments(mandates, { along, filter: 'mandates', item, limit: MOST }));
  }

  private today(): CalendarDate {
    return dayInParis(this.clock.now());
  }
}
