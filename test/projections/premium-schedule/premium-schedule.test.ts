import type { AccountCommand } from '../../../domain/payments/account/commands.js';
import { date, startOfDay, type Instant } from '../../../domain/shared/calendar.js';
import { premiumScheduleOn } from '../../../projections/premium-schedule/query.js';
import type { PremiumScheduleDocument } from '../../../projections/premium-schedule/document.js';
import { premiumSchedule } from '../../../projections/premium-schedule/view.js';
import { subscribed } from '../../domain/contracts/policies.js';
import {
  after,
  announcing,
  collecting,
  planning,
  receiving,
  replanning,
  returning,
  submitting,
} from '../../domain/payments/account/books.js';
import { MEMBER } from '../../kit/encodings.js';
import { given } from '../../kit/project.js';

const CONTRACT = 'c'.repeat(32);
const ID = `${MEMBER}:${CONTRACT}`;

/** Of a contract of the member, its account told from 1 December 2025 on. */
const schedule = async (...commands: readonly AccountCommand[]): Promise<PremiumScheduleDocument> => {
  const told = after(...commands).map((event) => ({
    ...event,
    stream: `account-${CONTRACT}`,
    occurredAt: startOfDay(date('2025-12-01')) satisfies Instant,
  }));
  const first = { ...subscribed('2025-11-20'), stream: `contract-${CONTRACT}` };
  return (
    await given([first, ...told])
      .project(premiumSchedule)
      .documents()
  )[ID]!;
};
const told = [planning('120.00', 'quarter'), announcing('2025-12-01', 1, 2, 3, 4)] as const;
const on = (document: PremiumScheduleDocument, day: string) => premiumScheduleOn(document, date(day)).years[0]!;
const first = (document: PremiumScheduleDocument, day: string) => {
  const { status, paid, debitOn } = on(document, day).instalments[0]!;
  return [status, paid, debitOn];
};

describe('the schedule of a contract', () => {
  it('tells each instalment with the day of its debit, and the sums of the year', async () => {
    const document = await schedule(...told);
    expect(premiumScheduleOn(document, date('2025-12-02'))).toMatchObject({
      contract: CONTRACT,
      family: 'habitation',
      label: 'Assurance habitation',
      years: [{ year: 1, frequency: 'quarter', premium: '120.00', paid: '0.00', left: '120.00' }],
    });
    expect(on(document, '2025-12-02').instalments.slice(0, 2)).toEqual([
      { number: 1, dueOn: '2026-01-05', debitOn: '2026-01-05', amount: '30.00', paid: '0.00', status: 'announced' },
      { number: 2, dueOn: '2026-04-05', debitOn: '2026-04-07', amount: '30.00', paid: '0.00', status: 'announced' },
    ]);
  });

  it('is planned before it is announced, and not there before it is planned', async () => {
    const document = await schedule(told[0]);
    expect(first(document, '2025-12-01')).toEqual(['planned', '0.00', null]);
    expect(premiumScheduleOn(document, date('2025-11-30')).years).toEqual([]);
  });

  it('follows a debit from its file to the day on which it is paid, on any day asked for', async () => {
    const document = await schedule(...told, submitting(1, '2026-01-05', [1]), collecting(1, '2026-01-13'));
    expect(first(document, '2025-12-29')).toEqual(['announced', '0.00', '2026-01-05']);
    expect(first(document, '2025-12-30')).toEqual(['submitted', '0.00', '2026-01-05']);
    expect(first(document, '2026-01-05')).toEqual(['collected', '0.00', '2026-01-05']);
    expect(first(document, '2026-01-12')).toEqual(['paid', '30.00', null]);
    expect(on(document, '2026-01-12')).toMatchObject({ paid: '30.00', left: '90.00' });
  });

  it('tells a refusal and the day of the next try, then a payment by card', async () => {
    const document = await schedule(
      ...told,
      submitting(1, '2026-01-05', [1]),
      returning(1, '2026-01-07', 'AM04', '30.00'),
      receiving(1, '2026-01-10', '30.00'),
    );
    expect(first(document, '2026-01-07')).toEqual(['refused', '0.00', '2026-01-14']);
    expect(first(document, '2026-01-10')).toEqual(['paid', '30.00', null]);
  });

  it('tells what was paid and is owed back, and what is withdrawn', async () => {
    const document = await schedule(
      ...told,
      receiving(1, '2026-01-05', '30.00'),
      replanning('10.00', { reason: 'terminated', on: date('2026-01-20') }),
    );
    expect(first(document, '2026-01-19')).toEqual(['paid', '30.00', null]);
    expect(first(document, '2026-01-20')).toEqual(['paid', '10.00', null]);
    const after20 = on(document, '2026-01-20');
    expect(after20).toMatchObject({ premium: '10.00', paid: '10.00', left: '0.00' });
    expect(after20.instalments.map(({ status }) => status)).toEqual(['paid', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('is announced anew from the day of a change on, though that was told before its day', async () => {
    const document = await schedule(...told, replanning('140.00'), announcing('2026-04-20', 3, 4));
    const fourth = (day: string) => {
      const { amount, status, debitOn } = on(document, day).instalments[3]!;
      return [amount, status, debitOn];
    };
    expect(fourth('2026-04-19')).toEqual(['30.00', 'announced', '2026-10-05']);
    expect(fourth('2026-04-20')).toEqual(['35.00', 'announced', '2026-10-05']);
  });

  it('keeps the year planned last and the one before', async () => {
    const document = await schedule(
      planning('120.00', 'year'),
      planning('130.00', 'year', '2027-01-05'),
      planning('140.00', 'year', '2028-01-05'),
      replanning('125.00'),
    );
    expect(premiumScheduleOn(document, date('2028-01-05')).years.map(({ premium }) => premium)).toEqual([
      '140.00',
      '130.00',
    ]);
  });

  it('is not there for savings', async () => {
    const savings = { ...subscribed('2025-11-20', 'epargne'), stream: `contract-${CONTRACT}` };
    await given([savings]).project(premiumSchedule).expect({});
  });
});
