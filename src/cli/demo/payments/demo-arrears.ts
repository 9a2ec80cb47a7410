import { isTargetDay } from '../../../../domain/shared/calendar/is-target-day.js';
import { plusOpenDays } from '../../../../domain/shared/calendar/plus-open-days.js';
import { minusDays, type CalendarDate } from '../../../../domain/shared/calendar.js';
import type { DemoDebit } from './demo-debits.js';
import type { DemoFate } from './demo-fate.js';

/** Recent enough that no formal notice has ended cover yet. */
const DAYS = 45;

/** The one contract of a member with a sign-in that is in arrears when the demo begins: no money since some weeks. */
export class DemoArrears {
  private contract: string | undefined;

  constructor(
    private readonly members: readonly string[],
    private readonly today: CalendarDate,
  ) {}

  fateOf({ contract, member, collectOn }: DemoDebit): DemoFate | undefined {
    const returnedOn = plusOpenDays(collectOn, 1, isTargetDay);
    const isRecent = collectOn >= minusDays(this.today, DAYS) && returnedOn < this.today;
    if (this.contract === undefined && isRecent && this.members.includes(member)) this.contract = contract;
    return contract === this.contract ? { code: 'AM04', returnedOn, paysAfter: undefined } : undefined;
  }
}
