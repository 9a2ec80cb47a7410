import { Controller, Get, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayInParis, type CalendarDate } from '../../../domain/shared/calendar.js';
import { dashboardOn } from '../../../projections/dashboard/query.js';
import { dashboard } from '../../../projections/dashboard/view.js';
import { profileOn } from '../../../projections/profile/query.js';
import { profile } from '../../../projections/profile/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import { ReadDocument } from '../../views/reading/read-document.query.js';
import { Member } from '../conventions/member.decorator.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';

@ApiTags('me')
@Controller('v1/me')
@Roles('member')
export class MyFileController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('profile')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: answers.profile })
  profile(@Member() member: string): Promise<ReadAnswer> {
    const today = this.today();
    return this.queries.execute(
      new ReadDocument(profile, member, (document) => profileOn(document, today), `member-${member}`),
    );
  }

  @Get('contact-details')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: answers.contactDetails })
  contactDetails(@Member() member: string): Promise<ReadAnswer> {
    const today = this.today();
    return this.queries.execute(
      new ReadDocument(profile, member, (document) => profileOn(document, today).contact, `member-${member}`),
    );
  }

  @Get('dashboard')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: answers.dashboard })
  dashboard(@Member() member: string): Promise<ReadAnswer> {
    const today = this.today();
    return this.queries.execute(new ReadDocument(dashboard, member, (document) => dashboardOn(document, today)));
  }

  private today(): CalendarDate {
    return dayInParis(this.clock.now());
  }
}
