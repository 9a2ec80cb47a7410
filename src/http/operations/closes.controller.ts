import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { parseDate, type CalendarDate } from '../../../domain/shared/calendar.js';
import { Closes, type ClosedDay } from '../../operations/closes.js';
import { Roles } from '../conventions/roles.js';
import { invalidQuery } from '../problem/invalid-query.js';
import { answers } from './answers.js';

const PAGE = 31;

@ApiTags('operations')
@Controller('v1/operations/closes')
@Roles('operator')
export class ClosesController {
  constructor(@Inject(Closes) private readonly closes: Closes) {}

  /** Days closed, and the one that is being closed, with the files that each sent out; the newest first, before a day. */
  @Get()
  @ApiQuery({ name: 'before', required: false })
  @ApiOkResponse({ standardSchema: answers.closes })
  async list(
    @Query('before') before?: string,
  ): Promise<{ readonly items: readonly ClosedDay[]; readonly next: CalendarDate | null }> {
    const day = before === undefined ? undefined : parseDate(before);
    if (before !== undefined && day === undefined) throw invalidQuery('before');
    const found = await this.closes.list(day, PAGE + 1);
    const items = found.slice(0, PAGE);
    return { items, next: found.length > PAGE ? items.at(-1)!.day : null };
  }
}
