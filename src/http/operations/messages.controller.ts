import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { parseDate, type CalendarDate } from '../../../domain/shared/calendar.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Services } from '../../core/services.js';
import { Deliveries } from '../../correspondence/deliveries.js';
import { UnsentMessages } from '../../correspondence/unsent-messages.js';
import { operationsList, type OperationsPage } from '../../jobs/reading/operations-list.js';
import { OUTBOX_STATES } from '../../outbox/outbox-marks.port.js';
import { Roles } from '../conventions/roles.js';
import { SERVICES } from '../conventions/services.js';
import { invalidQuery } from '../problem/invalid-query.js';
import { Problem } from '../problem/problem.js';
import { answers } from './answers.js';
import { SettledBody } from './bodies.js';

const PAGE = 50;
/** Of what was ordered and is in no outbox: not tried yet, or never to leave. */
const UNSENT_STATES = ['waiting', 'refused'] as const;

@ApiTags('operations')
@Controller('v1/operations/messages')
@Roles('operator')
export class MessagesController {
  constructor(
    @Inject(SERVICES) private readonly services: Services,
    @Inject(UnsentMessages) private readonly unsent: UnsentMessages,
    @Inject(Deliveries) private readonly deliveries: Deliveries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Messages of a state: what is uncertain waits for an operator's word, what was refused says why. */
  @Get()
  @ApiQuery({ name: 'state', required: false, enum: [...OUTBOX_STATES, ...UNSENT_STATES] })
  @ApiQuery({ name: 'after', required: false })
  @ApiOkResponse({ standardSchema: answers.jobs })
  async messages(@Query('state') state = 'uncertain', @Query('after') after?: string): Promise<OperationsPage> {
    const unsent = UNSENT_STATES.find((known) => known === state);
    if (unsent !== undefined)
      return operationsList.ofUnsent(await this.unsent.page(unsent, unsentPlace(after), PAGE + 1), PAGE);
    const marked = OUTBOX_STATES.find((known) => known === state);
    if (marked === undefined) throw invalidQuery('state');
    return operationsList.ofMessages(await this.services.marks.list(marked, markedPlace(after), PAGE + 1), PAGE);
  }

  /** An uncertain message arrived, or is sent again. */
  @Post(':id/settlements')
  @HttpCode(204)
  @ApiNoContentResponse()
  async settle(@Param('id') id: string, @Body({ schema: SettledBody }) { arrived }: SettledBody): Promise<void> {
    if (!(await this.services.outbox.settle(id, arrived))) throw new Problem(409, 'outbox.not-uncertain');
    await this.deliveries.again(id, this.clock.now());
  }
}

/** Where a page begins, as the one before it said. */
const markedPlace = (after = ''): string => {
  if (!/^([0-9a-f]{32})?$/.test(after)) throw invalidQuery('after');
  return after;
};

/** These lie in the order of their days. */
const unsentPlace = (after?: string): { readonly on: CalendarDate; readonly message: string } | undefined => {
  if (after === undefined) return undefined;
  const [, day, message] = /^([0-9-]{10}):([0-9a-f]{32})$/.exec(after) ?? [];
  const on = parseDate(day ?? '');
  if (on === undefined || message === undefined) throw invalidQuery('after');
  return { on, message };
};
