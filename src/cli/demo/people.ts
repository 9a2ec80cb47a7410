import type { Address, Channel, ContactDetails, Person } from '../../../domain/membership/events.js';
import { minusDays, plusYears, type CalendarDate } from '../../../domain/shared/calendar.js';
import type { SeededRandom } from './random.js';

const LAST_NAMES = [
  'Lefèvre',
  'Nguyen',
  'Château',
  'Moreau',
  'D’Hérouville',
  'Benali',
  'Garçon',
  'Le Goff',
  'Müller',
  'Öztürk',
  'Faÿ',
  'Noël',
];
const FIRST_NAMES = [
  'Zoé',
  'Anaïs',
  'Jean-François',
  'Maëlle',
  'Hélène',
  'Karim',
  'Loïc',
  'Gaëtan',
  'Inès',
  'Théo',
  'Chloé',
  'François',
];
const STREETS = [
  'rue de l’Église',
  'avenue du Maréchal-Foch',
  'impasse des Chênes',
  'quai de la Fosse',
  'place du Marché',
];
const TOWNS: readonly (readonly [string, string])[] = [
  ['79000', 'Niort'],
  ['44000', 'Nantes'],
  ['75008', 'Paris'],
  ['20000', 'Ajaccio'],
  ['97110', 'Pointe-à-Pitre'],
  ['67000', 'Strasbourg'],
  ['01000', 'Bourg-en-Bresse'],
];

/** An adult when he joins. */
export const personOf = (random: SeededRandom, joinedOn: CalendarDate): Person => ({
  lastName: random.pick(LAST_NAMES),
  firstNames: random.pick(FIRST_NAMES),
  birthDate: minusDays(plusYears(joinedOn, -18), random.below(20_000)),
});

export const firstNameOf = (random: SeededRandom): string => random.pick(FIRST_NAMES);

export const addressOf = (random: SeededRandom): Address => {
  const [postalCode, town] = random.pick(TOWNS);
  return { line1: `${1 + random.below(180)} ${random.pick(STREETS)}`, postalCode, town, country: 'FR' };
};

/** Addresses at a domain that never delivers (RFC 2606), telephone numbers of the range kept for fiction. */
export const contactOf = (random: SeededRandom, index: number): ContactDetails => ({
  email: `societaire.${index}@example.org`,
  phone: `+3363998${String(random.below(10_000)).padStart(4, '0')}`,
});

export const channelOf = (random: SeededRandom): Channel => random.pick(['email', 'sms', 'post'] as const);
