import { yearlyDayAfter } from '../../../domain/shared/calendar/yearly-day.js';
import { minusDays, plusDays, plusMonths, type CalendarDate } from '../../../domain/shared/calendar.js';
import type { DemoContract } from './demo-contract.js';

/** So that the member has his two months and 15 days: 80 days before the due date. */
const NOTICE_DAYS = 80;

/**
 * Every due date until the member asked for the end: the notice, the motor coefficient of the year, the new year. The
 * notice of a car waits for its coefficient, which is known two months before; the member then has 20 days from it.
 */
export const tellRenewals = (contract: DemoContract, endsAsked: CalendarDate): void => {
  const { id, startsOn, dueDay } = contract;
  const { family, last } = contract.subscription;
  let yearsWithoutClaim = contract.random.below(4);
  for (let dueOn = yearlyDayAfter(dueDay, startsOn); minusDays(dueOn, NOTICE_DAYS) <= last;) {
    const due = dueOn;
    if (family === 'auto') yearsWithoutClaim = tellCoefficient(contract, due, yearsWithoutClaim);
    const noticeOn = family === 'auto' ? plusDays(plusMonths(due, -2), 1) : minusDays(due, NOTICE_DAYS);
    if (family !== 'epargne' && noticeOn > startsOn && noticeOn < endsAsked)
      contract.tell(noticeOn, ({ contracts }) =>
        contracts.sendRenewalNotice(id, due, contract.caller(`notice ${due}`)),
      );
    contract.tell(due, ({ contracts }) => contracts.renew(id, due, contract.caller(`renew ${due}`)));
    dueOn = yearlyDayAfter(dueDay, due);
  }
};

/** One year in ten has a claim; answers the years without one that follow each other. */
const tellCoefficient = (contract: DemoContract, dueOn: CalendarDate, before: number): number => {
  const claims = contract.random.next() < 0.1 ? (['full'] as const) : [];
  const yearsWithoutClaim = claims.length > 0 ? 0 : before + 1;
  const period = { dueOn, claims, yearsWithoutClaim, yearsAtLowest: 0, use: 'ordinary', suspendedMonths: 0 } as const;
  contract.tell(plusMonths(dueOn, -2), ({ contracts }) =>
    contracts.reviseMotorCoefficient(contract.id, period, contract.caller(`coefficient ${dueOn}`)),
  );
  return yearsWithoutClaim;
};
