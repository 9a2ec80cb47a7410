import { home } from '../contracts/zoe-insured.js';

/** A line of a contract file as a former system wrote it, of the member with an id or number. */
export const contractLine = (key: string, over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  key,
  member: 'a'.repeat(32),
  number: String(200_000_000 + ([...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 100_000_000)),
  family: 'habitation',
  subscribedOn: '2024-03-01',
  startsOn: '2024-04-10',
  formula: 'confort',
  options: ['jardin'],
  frequency: 'month',
  premiums: [
    { from: '2024-04-10', yearly: '210.00' },
    { from: '2026-04-10', yearly: '231.50' },
  ],
  insured: { ...home, address: { ...(home as { readonly address: object }).address, line1: `${key} rue du Port` } },
  ...over,
});

export const fileOf = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
