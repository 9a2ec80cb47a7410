import { later, plusDays, type CalendarDate } from '../../../../domain/shared/calendar.js';
import { derivedId } from '../../../event-store/event-id.js';
import { demoCaller, eveningOf, momentOn, type Happening } from '../happening.js';
import type { Living } from '../insured-things.js';
import type { SeededRandom } from '../random.js';
import { demoIban } from './demo-iban.js';
import { DEBITS_BEGIN } from './debits-begin.js';

interface Payer {
  readonly member: string;
  readonly living: Living;
  readonly joinedOn: CalendarDate;
  readonly last: CalendarDate;
  readonly random: SeededRandom;
}

const ANOTHER_ACCOUNT = 0.1;
/** A member signs anew where his bank says that he had not. */
export const MOST_MANDATES = 5;

/** The mandate that a member signs when he joins, and those after it. */
export const demoMandateOf = (member: string, number: number): string =>
  derivedId(`demo mandate\n${member}\n${number}`);

/** The account from which a member pays, the mandate that he signs on it, for some another account later. */
export const bankDetails = ({ member, living, joinedOn, last, random }: Payer): readonly Happening[] => {
  const { firstNames, lastName } = living.person;
  const holder = `${firstNames} ${lastName}`;
  const bankAccount = (number: number): string => derivedId(`demo bank account\n${member}\n${number}`);
  const caller = (what: string) => demoCaller(`${member}\n${what}`);
  const add = (at: Happening['at'], number: number): Happening => {
    const account = { iban: demoIban(random), holder };
    const uses = number === 1 ? (['debits', 'reimbursements'] as const) : (['debits'] as const);
    const told = caller(`bank account ${number}`);
    return { at, carryOut: ({ accounts }) => accounts.add(member, bankAccount(number), { account, uses }, told) };
  };
  const mandate = demoMandateOf(member, 1);
  const signature = { bankAccount: bankAccount(1), signedAt: living.address.town };
  const signedOn = later(joinedOn, DEBITS_BEGIN);
  if (signedOn > last) return [];
  const first = [
    add(eveningOf(signedOn), 1),
    {
      at: eveningOf(signedOn),
      carryOut: ({ mandates }) => mandates.sign(mandate, member, signature, caller('mandate')),
    } satisfies Happening,
  ];
  const changedOn = plusDays(signedOn, 60 + random.below(500));
  const changes = random.next() < ANOTHER_ACCOUNT && changedOn <= last;
  return changes ? [...first, add(momentOn(changedOn, random), 2)] : first;
};
