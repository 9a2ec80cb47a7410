import { isTargetDay } from '../../../../domain/shared/calendar/is-target-day.js';
import { openDayOnOrAfter } from '../../../../domain/shared/calendar/open-day-on-or-after.js';
import { plusOpenDays } from '../../../../domain/shared/calendar/plus-open-days.js';
import { plusDays, type CalendarDate } from '../../../../domain/shared/calendar.js';
import { SeededRandom } from '../random.js';

/** How a debit comes back, and what its debtor does then. */
export interface DemoFate {
  readonly code: string;
  readonly returnedOn: CalendarDate;
  /** days from the return until he pays; `undefined`: he does not */
  readonly paysAfter: number | undefined;
}

const REFUSED = 0.03;
/** of a debit that is presented again */
const REFUSED_AGAIN = 0.4;
const CODES = ['AM04', 'AM04', 'AM04', 'AM04', 'MS03', 'MS03', 'AC04', 'AC01', 'MD01', 'MS02'] as const;

export const fateRandom = (seed: number, debit: string): SeededRandom =>
  new SeededRandom(seed ^ Number.parseInt(debit.slice(0, 8), 16));

/** The fate of a debit by its id: most are collected, three in a hundred come back, some of them after weeks. */
export const demoFate = (
  collectOn: CalendarDate,
  { isAgain, random }: { readonly isAgain: boolean; readonly random: SeededRandom },
): DemoFate | undefined => {
  if (random.next() >= (isAgain ? REFUSED_AGAIN : REFUSED)) return undefined;
  const paysAfter = daysUntilPaid(random);
  if (random.next() < 0.15) {
    const asked = plusDays(collectOn, 10 + random.below(40));
    return { code: 'MD06', returnedOn: openDayOnOrAfter(asked, isTargetDay), paysAfter };
  }
  const returnedOn = plusOpenDays(collectOn, 1 + random.below(4), isTargetDay);
  return { code: random.pick(CODES), returnedOn, paysAfter };
};

/** Most within three weeks; some once their cover is suspended; a few never. */
const daysUntilPaid = (random: SeededRandom): number | undefined => {
  const how = random.next();
  if (how < 0.7) return 3 + random.below(18);
  return how < 0.88 ? 45 + random.below(30) : undefined;
};
