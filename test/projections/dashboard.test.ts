import { date, dayInParis, plusDays, type Instant } from '../../domain/shared/calendar.js';
import { MAX_NOTIFICATIONS } from '../../projections/dashboard/document.js';
import { dashboardOn } from '../../projections/dashboard/query.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { NOON } from '../kit/moment.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import type { Told } from '../kit/told.js';

const contactChanged = (occurredAt: string): Told => ({
  type: 'ContactDetailsChanged',
  data: { contact: {} },
  occurredAt: occurredAt as Instant,
});
const NOON_DAY = dayInParis(NOON);
const start = { member: MEMBER, joinedOn: date('2026-01-15') };

describe('the dashboard of a member', () => {
  it('has what happened, in the order told, each on the day from which it holds', () =>
    given([joined(), moved('2027-01-01', nantes), moved('2026-02-01', nantes)])
      .project(dashboard)
      .expect({
        [MEMBER]: {
          ...start,
          notifications: [
            { on: date('2026-01-15'), toldOn: NOON_DAY, kind: 'joined' },
            { on: date('2027-01-01'), toldOn: NOON_DAY, kind: 'address-changed' },
            { on: date('2026-02-01'), toldOn: NOON_DAY, kind: 'address-changed' },
          ],
          contracts: [],
          operations: [],
        },
      }));

  it.each([
    ['2026-11-24T22:59:59.999Z', '2026-11-24'],
    ['2026-11-24T23:00:00.000Z', '2026-11-25'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15'],
    ['2028-02-28T23:00:00.000Z', '2028-02-29'],
  ])('has what happened at %s on %s, the day in Paris', async (moment, on) => {
    const { [MEMBER]: document } = await given([joined(), contactChanged(moment)])
      .project(dashboard)
      .documents();
    expect(document!.notifications.at(-1)).toEqual({ on, toldOn: on, kind: 'contact-details-changed' });
  });

  it.each([0, 1, 5])('keeps the last happenings alone, %d after it is full', async (more) => {
    const days = Array.from({ length: MAX_NOTIFICATIONS - 1 + more }, (_, index) =>
      plusDays(date('2026-03-01'), index),
    );
    const { [MEMBER]: document } = await given([joined(), ...days.map((day) => moved(day, nantes))])
      .project(dashboard)
      .documents();
    const all = ['2026-01-15', ...days];
    expect(document!.notifications.map(({ on }) => on)).toEqual(all.slice(-MAX_NOTIFICATIONS));
  });
});

describe('the dashboard as of a day', () => {
  const history = [joined(), moved('2026-12-01', nantes), contactChanged('2026-12-01T08:00:00.000Z')];

  it.each([
    ['2026-11-23', [false]],
    ['2026-11-24', [true, false]],
    ['2026-11-30', [true, false]],
    ['2026-12-01', [false, false, false]],
    ['2026-12-02', [false, false, false]],
  ])('%s shows what had happened or been told, and says what was still to come', async (today, upcoming) => {
    const { [MEMBER]: document } = await given(history).project(dashboard).documents();
    const answer = dashboardOn(document!, date(today));
    expect(answer.asOf).toBe(today);
    expect(answer.notifications.map((one) => one.upcoming)).toEqual(upcoming);
  });

  it('has the newest first, and of one day the one told last', async () => {
    const { [MEMBER]: document } = await given(history).project(dashboard).documents();
    expect(dashboardOn(document!, date('2026-12-24')).notifications).toEqual([
      { on: '2026-12-01', kind: 'contact-details-changed', label: 'Coordonnées modifiées', upcoming: false },
      { on: '2026-12-01', kind: 'address-changed', label: 'Changement d’adresse', upcoming: false },
      { on: '2026-01-15', kind: 'joined', label: 'Bienvenue parmi les sociétaires', upcoming: false },
    ]);
  });

  it('changes nothing of the document', async () => {
    const { [MEMBER]: document } = await given(history).project(dashboard).documents();
    const before = structuredClone(document);
    dashboardOn(document!, date('2026-12-24'));
    expect(document).toEqual(before);
  });
});
