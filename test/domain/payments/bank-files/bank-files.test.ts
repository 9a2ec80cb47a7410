import { bankFiles } from '../../../../domain/payments/bank-files/bank-files.js';
import type { BankFileCommand } from '../../../../domain/payments/bank-files/commands.js';
import type { BankFileEvent, Unmatched } from '../../../../domain/payments/bank-files/events.js';
import { isReference } from '../../../../domain/payments/bank-files/reference.js';
import { isRefusal } from '../../../../domain/shared/decider.js';
import { date } from '../../../../domain/shared/calendar.js';
import { toCents } from '../../../../domain/shared/money.js';
import { id } from '../account/books.js';
import { told, unmatched } from './told-entries.js';

const NOTHING = { count: 0, sum: 0 };
const received: BankFileEvent = {
  type: 'BankFileReceived',
  data: {
    format: 'camt.054.001.08',
    sha256: 'a'.repeat(64),
    bytes: 100,
    entries: 3,
    returns: NOTHING,
    rejects: NOTHING,
    credits: NOTHING,
  },
};
const applied: BankFileEvent = { type: 'BankFileApplied', data: { applied: 0, noted: 0, unmatched: 2 } };
const assign = (index: number): BankFileCommand => ({
  type: 'AssignEntry',
  index,
  contract: id(1),
  payment: id(2),
  by: id(3),
});
const assigned = (index: number) => ({
  type: 'EntryAssigned',
  effectiveOn: '2026-12-09',
  data: { index, contract: id(1), payment: id(2), amount: 5_000, receivedOn: '2026-12-09', by: id(3) },
});
const aside = (index: number): BankFileCommand => ({ type: 'SetEntryAside', index, reason: 'not-ours', by: id(3) });
const tell = (...entries: readonly Unmatched[]): BankFileCommand => ({ type: 'TellUnmatched', entries: [...entries] });
const finish: BankFileCommand = { type: 'FinishBankFile', applied: 1, noted: 0, unmatched: 2 };

const decided = (history: readonly BankFileEvent[], command: BankFileCommand): unknown => {
  const decision = bankFiles.decide(command, history.reduce(bankFiles.evolve, bankFiles.initialState));
  return isRefusal(decision) ? decision.refused : decision;
};

describe('a file of a bank', () => {
  it('is received once, and before anything is told of it', () => {
    expect(decided([], { type: 'ReceiveBankFile', ...received.data })).toEqual([received]);
    expect(decided([received], { type: 'ReceiveBankFile', ...received.data })).toBe('bank-files.received-already');
    for (const command of [tell(unmatched(1)), assign(1), aside(1), finish])
      expect(decided([], command)).toBe('bank-files.unknown');
  });

  it('tells each entry once, whatever the lots of two runs', () => {
    expect(decided([received, told(unmatched(1))], tell(unmatched(1), unmatched(2)))).toEqual([told(unmatched(2))]);
    expect(decided([received, told(unmatched(1))], tell(unmatched(1)))).toBe('bank-files.entries-told-already');
    expect(decided([received, applied], tell(unmatched(9)))).toBe('bank-files.applied-already');
  });

  it('is applied once', () => {
    expect(decided([received], finish)).toMatchObject([{ type: 'BankFileApplied', data: { applied: 1 } }]);
    expect(decided([received, applied], finish)).toBe('bank-files.applied-already');
  });

  it('gives money that came in to a contract, before all of it is applied too', () => {
    expect(decided([received, told(unmatched(1))], assign(1))).toEqual([assigned(1)]);
    expect(decided([received, told(unmatched(1)), applied], assign(1))).toEqual([assigned(1)]);
  });

  it.each([
    ['that it has not', unmatched(2), 'bank-files.entry-unknown'],
    ['that is a return', unmatched(1, { kind: 'return' }), 'bank-files.entry-not-a-credit'],
    ['without an amount', unmatched(1, { amount: undefined }), 'bank-files.entry-not-a-credit'],
    ['of nothing', unmatched(1, { amount: toCents(0) }), 'bank-files.entry-not-a-credit'],
    ['without a day', unmatched(1, { bookedOn: undefined }), 'bank-files.entry-not-a-credit'],
  ])('gives no entry %s', (_what, entry, code) => expect(decided([received, told(entry)], assign(1))).toBe(code));

  describe('tells which debit came back', () => {
    const assignReturn = (index: number, debit = id(4)): BankFileCommand => ({
      ...{ type: 'AssignReturn', index, contract: id(1), debit, amount: toCents(1_234), code: 'MS03', by: id(3) },
    });
    const returned = (index: number, debit: string, over = {}): BankFileEvent => ({
      type: 'EntryAssigned',
      effectiveOn: date('2026-12-09'),
      data: {
        ...{
          index,
          contract: id(1),
          payment: debit,
          amount: toCents(1_234),
          receivedOn: date('2026-12-09'),
          by: id(3),
        },
        returned: { code: 'MS03', settled: true },
        ...over,
      },
    });
    const reject = { kind: 'reject', amount: undefined } as const;

    it('with the amount and the day of the bank, once', () => {
      const entry = unmatched(1, { kind: 'return', amount: toCents(5_000) });
      expect(decided([received, told(entry)], assignReturn(1))).toEqual([
        returned(1, id(4), { amount: toCents(5_000) }),
      ]);
      expect(decided([received, told(entry), returned(1, id(4))], assignReturn(1))).toBe('bank-files.entry-settled');
    });

    it('where the bank gave no reason code', () => {
      const entry = unmatched(1, { kind: 'other', code: 'bank.no-reason', amount: toCents(1_234) });
      expect(decided([received, told(entry)], assignReturn(1))).toEqual([returned(1, id(4))]);
    });

    it('before settlement, with the debit’s amount where the bank has left it out', () => {
      const entry = unmatched(1, { ...reject, endToEndId: id(4) });
      expect(decided([received, told(entry)], assignReturn(1))).toEqual([
        returned(1, id(4), { returned: { code: 'MS03', settled: false } }),
      ]);
    });

    it.each([
      ['that is money that came in', unmatched(1)],
      ['that is something else', unmatched(1, { kind: 'other' })],
      ['without a day', unmatched(1, { kind: 'return', bookedOn: undefined })],
    ])('never of an entry %s', (_what, entry) =>
      expect(decided([received, told(entry)], assignReturn(1))).toBe('bank-files.entry-not-a-return'),
    );

    it('one by one of a reject of many, which is open until the last', () => {
      const history = [received, told(unmatched(1, { ...reject, debits: [id(4), id(5)] })), returned(1, id(4))];
      expect(decided(history, assignReturn(1, id(5)))).toHaveLength(1);
      expect(decided(history, aside(1))).toHaveLength(1);
      expect(decided([...history, returned(1, id(5))], aside(1))).toBe('bank-files.entry-settled');
    });

    it('of a reject of more than are listed, which an operator sets aside at last', () => {
      const debits = Array.from({ length: 50 }, (_none, index) => id(100 + index));
      const history = [received, told(unmatched(1, { ...reject, debits }))];
      const all = [...history, ...debits.map((debit) => returned(1, debit))];
      expect(decided(all, assignReturn(1, id(9)))).toHaveLength(1);
      expect(decided(all, aside(1))).toHaveLength(1);
    });
  });

  it('is decided on once for each entry', () => {
    const history = [received, told(unmatched(1), unmatched(2, { kind: 'return' }))];
    expect(decided(history, aside(2))).toEqual([
      { type: 'EntrySetAside', data: { index: 2, reason: 'not-ours', by: id(3) } },
    ]);
    const settled = [...history, assigned(1) as BankFileEvent];
    for (const command of [assign(1), aside(1)]) expect(decided(settled, command)).toBe('bank-files.entry-settled');
  });
});

describe('a reference of a bank’s file', () => {
  it.each([
    'PRLV-20261207-1',
    id(1),
    'be68539007547035' + 'a'.repeat(16),
    'FR14 FACTURE 2026',
    'MUT-1',
    "a/b?:().,'+ _",
  ])('may be %s', (text) => expect(isReference(text)).toBe(true));
  it.each([
    '',
    'é',
    'x'.repeat(36),
    'FR1420041010050500013M02606',
    'FR14 2004 1010 0505 0001 3M02 606',
    'FR14-2004-1010-0505-0001-3M02-606',
    'fr1420041010050500013m02606',
    'IBAN:FR1420041010050500013M02606',
    'VIR BE68539007547034 M MARTIN',
  ])('is not kept as %j', (text) => expect(isReference(text)).toBe(false));
});
