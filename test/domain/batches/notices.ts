import type { Notice } from '../../../domain/batches/events.js';
import { date } from '../../../domain/shared/calendar.js';
import { pricing } from '../contracts/policies.js';
import { rouen } from '../membership/people.js';

/** A notice of renewal to a member, who lives in Rouen. */
export const noticeTo = (member: string, lastName: string): Notice => ({
  item: '1'.repeat(32),
  member,
  contract: 'b'.repeat(32),
  number: '100000001',
  family: 'habitation',
  dueOn: date('2027-02-25'),
  pricing: pricing('2027-02-25') as Notice['pricing'],
  plannedOn: date('2026-11-24'),
  sentOn: date('2026-11-24'),
  terminateBy: date('2026-12-25'),
  late: false,
  addressee: { lastName, firstNames: 'Zoé', address: rouen },
});
