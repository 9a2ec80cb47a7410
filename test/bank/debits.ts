import type { Collection, CollectionFile } from '../../src/bank/collection-file.js';
import { date, type Instant } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';

export const collection = (number: number, over: Partial<Collection> = {}): Collection => ({
  debit: number.toString(16).padStart(32, '0'),
  amount: toCents(1234),
  collectOn: date('2026-12-05'),
  sequence: 'RCUR',
  rum: `MUT-${number}`,
  signedOn: date('2026-01-10'),
  debtor: { name: 'Zoé Lefèvre & fils <Œuvre>', account: { iban: 'FR1420041010050500013M02606' } },
  text: 'Cotisation auto – échéance de décembre',
  ...over,
});

export const fileOf = (...collections: readonly Collection[]): CollectionFile => ({
  messageId: '2026-12-03-1',
  createdAt: '2026-12-03T08:00:00.000Z' as Instant,
  creditor: {
    name: 'Mutuelle Sociétaire',
    ics: 'FR72ZZZ123456',
    account: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
    address: { lines: ['1 rue de la Mutualité'], postalCode: '79000', town: 'Niort', country: 'FR' },
  },
  collections,
});
