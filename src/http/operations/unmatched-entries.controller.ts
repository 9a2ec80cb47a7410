import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { debits } from '../../../projections/debits/view.js';
import { unmatchedEntry } from '../../../projections/unmatched-entries/query.js';
import { unmatchedEntries } from '../../../projections/unmatched-entries/view.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { BankFileCommands, type EntryPlace } from '../../payments/bank-file-commands.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import { ReadDocuments } from '../../views/reading/read-documents.query.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { AssignmentBody, SetAsideBody, unmatchedAnswers, UnmatchedQuery } from './unmatched-bodies.js';

@ApiTags('operations')
@Controller('v1/operations/unmatched-entries')
@Roles('operator')
export class UnmatchedEntriesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(BankFileCommands) private readonly files: BankFileCommands,
  ) {}

  /** What banks told and nobody could match, the oldest first. */
  @Get()
  @ReadRoute()
  @ApiOkResponse({ standardSchema: unmatchedAnswers.list })
  list(@Query({ schema: UnmatchedQuery }) query: UnmatchedQuery): Promise<ReadAnswer> {
    const { status, kind, file, from, to, limit, cursor } = query;
    return this.queries.execute(
      new FindDocuments(unmatchedEntries, {
        along: { index: ['status', 'day'], equal: [status], from, to },
        keep: (entry) => (kind === undefined || entry.kind === kind) && (file === undefined || entry.file === file),
        filter: JSON.stringify([kind, file, from, to]),
        item: unmatchedEntry,
        limit,
        cursor,
      }),
    );
  }

  /**
   * Money that came in is a contract's: it is received on its account. What came back is a debit's: it is returned there.
   * A reject of a whole message or lot is assigned debit by debit, and stays open until the last.
   */
  @Post(':id/assignments')
  @CommandRoute({ key: 'required' })
  @ApiParam({ name: 'id' })
  @ApiCreatedResponse({ standardSchema: unmatchedAnswers.decided })
  async assign(
    @Param('id') id: string,
    @CalledBy() caller: Caller,
    @Body({ schema: AssignmentBody }) { contract, debit, code }: AssignmentBody,
  ): Promise<CommandAnswer> {
    const [place, by] = [placeOf(id), accountOf(caller)];
    if (debit === undefined || code === undefined)
      return answered(await this.files.assign(place, contract!, by, caller));
    const returned = { debit, code, contract: await this.contractOf(debit) };
    return answered(await this.files.assignReturn(place, returned, by, caller));
  }

  /** Nothing is to be done about it any more. */
  @Post(':id/set-aside')
  @CommandRoute({ key: 'required' })
  @ApiParam({ name: 'id' })
  @ApiCreatedResponse({ standardSchema: unmatchedAnswers.decided })
  async setAside(
    @Param('id') id: string,
    @CalledBy() caller: Caller,
    @Body({ schema: SetAsideBody }) { reason }: SetAsideBody,
  ): Promise<CommandAnswer> {
    return answered(await this.files.setAside(placeOf(id), reason, accountOf(caller), caller));
  }

  private async contractOf(debit: string): Promise<string | undefined> {
    const found = new ReadDocuments(debits, [debit], ([document]) => ({ body: document?.contract }));
    return (await this.queries.execute(found)).body as string | undefined;
  }
}

const placeOf = (id: string): EntryPlace => {
  const [, file, index] = /^([0-9a-f]{32}):([1-9][0-9]{0,8})$/.exec(id) ?? [];
  if (file === undefined) throw new Problem(404, 'bank-files.entry-unknown');
  return { file, index: Number(index) };
};

const accountOf = ({ actor }: Caller): string => actor.slice(actor.indexOf(':') + 1);

const NOWHERE = ['bank-files.unknown', 'bank-files.entry-unknown'];

const answered = (outcome: CommandOutcome): CommandAnswer => {
  if (outcome.outcome === 'refused' && NOWHERE.includes(outcome.refusal.refused))
    throw new Problem(404, 'bank-files.entry-unknown');
  return { outcome };
};
