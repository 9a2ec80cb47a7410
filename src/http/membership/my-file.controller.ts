import { Controller, Get, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayInParis, type CalendarDate } from '../../../domain/shared/calendar.js';
import { dashboardOn } from '../../../projections/dashboard/query.js';
import { dashboard } from '../../../projections/dashboard/view.js';
import { profileOn } from '../../../projections/profile/query.js';
import { profile } from '../../../projections/profile/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Position } from '../../event-store/event-store.port.js';
import { ReadDocument } from '../../views/reading/read-document.query.js';
import { AtPointInTime, PastRoute, type PointInTime } from '../conventions/point-in-time.decorator.js';
import { Member } from '../conventions/member.decorator.js';
import { PreviousVisit } from '../conventions/previous-visit.decorator.js';
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
  @PastRoute()
  @ApiOkResponse({ standardSchema: answers.profile })
  profile(@Member() member: string, @AtPointInTime() point: PointInTime): Promise<ReadAnswer> {
    const day = this.dayOf(point);
    return this.queries.execute(
      new ReadDocument(profile, member, (document) => profileOn(document, day), {
        stream: `member-${member}`,
        knownOn: point.knownOn,
      }),
    );
  }

  @Get('contact-details')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: answers.contactDetails })
  contactDetails(@Member() member: string): Promise<ReadAnswer> {
    const today = this.dayOf({});
    return this.queries.execute(
      new ReadDocument(profile, member, (document) => profileOn(document, today).contact, {
        stream: `member-${member}`,
      }),
    );
  }

  @Get('dashboard')
  @ReadRoute()
  @PastRoute()
  @ApiOkResponse({ standardSchema: answers.dashboard })
  dashboard(
    @Member() member: string,
    @PreviousVisit() since: Position | undefined,
    @AtPointInTime() point: PointInTime,
  ): Promise<ReadAnswer> {
    const day = this.dayOf(point);
    return this.queries.execute(
      new ReadDocument(dashboard, member, (document, then) => dashboardOn(document, day, then), {
        knownOn: point.knownOn,
        since,
      }),
    );
  }

  /** The day asked for; else the one of the moment at which it was known, which is now if none was asked for. */
  private dayOf({ asOf, knownOn }: PointInTime): CalendarDate {
    return asOf ?? dayInParis(knownOn ?? this.clock.now());
  }
}
