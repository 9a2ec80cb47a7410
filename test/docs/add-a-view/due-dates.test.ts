import { date } from '../../../domain/shared/calendar.js';
import { dueOn } from './query.js';
import { dueDates } from './view.js';
import { renewed, subscribed } from '../../domain/contracts/policies.js';
import { MEMBER } from '../../kit/encodings.js';
import { given } from '../../kit/project.js';

const CONTRACT = 'c'.repeat(32);
const stream = `contract-${CONTRACT}`;

it('a contract that was renewed is due a year later', () =>
  given([
    { ...subscribed('2025-04-10'), stream },
    { ...renewed('2026-04-10', '2027-04-10'), stream },
  ])
    .project(dueDates)
    .expect({ [`${MEMBER}:${CONTRACT}`]: { member: MEMBER, number: '100000001', nextDueOn: date('2027-04-10') } }));

it('is told with the days that are left', () => {
  const document = { member: MEMBER, number: '100000001', nextDueOn: date('2027-04-10') };
  expect(dueOn(document, date('2027-04-01'))).toMatchObject({ inDays: 9 });
});
