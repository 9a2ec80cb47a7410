import fc from 'fast-check';
import { foreseenSuspension } from '../../domain/payments/rules/foreseen-suspension.js';
import { lastDayOfRefund } from '../../domain/payments/rules/last-day-of-refund.js';
import { paymentStatusOn } from '../../domain/payments/rules/payment-status-on.js';
import { refusedDebts } from '../../domain/payments/rules/refused-debts.js';
import type { Account } from '../../domain/payments/account/state.js';
import { date, plusDays, plusMonths, type CalendarDate } from '../../domain/shared/calendar.js';
import { accountOn } from '../../projections/dashboard/account-on.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { subscribed } from '../domain/contracts/policies.js';
import { joined } from '../domain/membership/people.js';
import { histories, run } from '../domain/payments/account/random-accounts.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import { told } from './contracts/told-contract.js';
import { paid } from './payments/paid.js';

const owed = (account: Account, day: CalendarDate) => ({
  status: paymentStatusOn(account, false, day),
  refused: refusedDebts(account, day).map(({ number, amount, paid: sum, refused }) => [number, amount - sum, refused]),
  suspension: foreseenSuspension(account, day),
  costs: account.costsOwed,
});
const DAYS = [0, 40, 100, 200, 400, 800].map((days) => plusDays(date('2027-08-01'), days));

describe('whatever happens to an account', () => {
  it('its tile says of it what the whole account says', () =>
    fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { events, state } = run(history);
        const documents = await given([joined(), told(subscribed('2026-01-01')), ...events.map((event) => paid(event))])
          .project(dashboard)
          .documents();
        const { account } = documents[MEMBER]!.contracts[0]!;
        for (const day of DAYS) expect(owed(accountOn(account, day), day)).toEqual(owed(state, day));
      }),
      { numRuns: 100 },
    ));

  it('a debit is kept as long as its bank may give it back', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const collectOn = plusDays(date('2010-01-01'), days);
        const kept = plusMonths(date(`${collectOn.slice(0, 7)}-01`), 16);
        expect(lastDayOfRefund(collectOn, 'MD01') < kept).toBe(true);
      }),
    ));
});
