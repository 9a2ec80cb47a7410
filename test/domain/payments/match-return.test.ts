import { matchReturn, type SubmittedDebit, type ToldReturn } from '../../../domain/payments/rules/match-return.js';
import { date } from '../../../domain/shared/calendar.js';
import { toCents } from '../../../domain/shared/money.js';

const debit = (name: string, over: Partial<SubmittedDebit> = {}): SubmittedDebit => ({
  debit: name,
  rum: 'MUT-1',
  amount: toCents(1234),
  submittedOn: date('2026-12-03'),
  collectOn: date('2026-12-07'),
  cameBack: false,
  ...over,
});
const told = (over: Partial<ToldReturn> = {}): ToldReturn => ({
  endToEndId: 'a',
  rum: 'MUT-1',
  amount: toCents(1234),
  on: date('2026-12-09'),
  settled: true,
  ...over,
});
const unnamed = (over: Partial<ToldReturn> = {}) => told({ endToEndId: undefined, ...over });
const matched = (name: string, by: string) => ({ outcome: 'matched', debit: name, by });
const unmatched = (code: string, ...debits: readonly string[]) => ({ outcome: 'unmatched', code, debits });

describe('a return', () => {
  it.each([
    ['names its debit', told(), [debit('a'), debit('b')], matched('a', 'end-to-end-id')],
    ['on the day of collection', told({ on: date('2026-12-07') }), [debit('a')], matched('a', 'end-to-end-id')],
    ['the day before', told({ on: date('2026-12-06') }), [debit('a')], unmatched('payments.return-before-debit', 'a')],
    [
      'that is a reject, the day it was sent',
      told({ on: date('2026-12-03'), settled: false, amount: undefined }),
      [debit('a')],
      matched('a', 'end-to-end-id'),
    ],
    [
      'that is a reject, the day before',
      told({ on: date('2026-12-02'), settled: false }),
      [debit('a')],
      unmatched('payments.return-before-debit', 'a'),
    ],
    ['a second time', told(), [debit('a', { cameBack: true })], unmatched('payments.already-returned', 'a')],
    ['of another amount', told({ amount: toCents(1) }), [debit('a')], unmatched('payments.return-amount-differs', 'a')],
    [
      'of a debit never sent, though one of its mandate fits',
      told(),
      [debit('b')],
      unmatched('payments.debit-unknown'),
    ],
    ['that names none: the only one of its mandate', unnamed(), [debit('b')], matched('b', 'mandate')],
    [
      'that names none: the only one with its amount',
      unnamed(),
      [debit('b'), debit('c', { amount: toCents(1) })],
      matched('b', 'mandate'),
    ],
    [
      'that names none: the only one collected by then',
      unnamed(),
      [debit('b'), debit('c', { collectOn: date('2026-12-10') })],
      matched('b', 'mandate'),
    ],
    [
      'that names none: the one that did not come back',
      unnamed(),
      [debit('b', { cameBack: true }), debit('c')],
      matched('c', 'mandate'),
    ],
    [
      'that fits two debits is not guessed',
      unnamed(),
      [debit('b'), debit('c')],
      unmatched('payments.return-ambiguous', 'b', 'c'),
    ],
    ['of another mandate', unnamed({ rum: 'MUT-2' }), [debit('b')], unmatched('payments.debit-unknown')],
    ['that names nothing', unnamed({ rum: undefined }), [debit('b')], unmatched('payments.debit-unknown')],
    [
      'of a mandate whose only debit came back already',
      unnamed(),
      [debit('b', { cameBack: true })],
      unmatched('payments.already-returned', 'b'),
    ],
  ] as const)('%s', (_what, given, debits, expected) => expect(matchReturn(given, debits)).toEqual(expected));
});
