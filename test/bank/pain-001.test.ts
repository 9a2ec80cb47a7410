import { date, type Instant } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { pain001 } from '../../src/bank/pain-001.js';
import type { Transfer, TransferFile } from '../../src/bank/transfer-file.js';
import { all, first } from './read-back.js';
import { problemsWith } from './validated.js';

const SCHEMA = 'pain.001.001.09';

const transfer = (number: number, over: Partial<Transfer> = {}): Transfer => ({
  transfer: number.toString(16).padStart(32, '0'),
  amount: toCents(1_234),
  creditor: { name: 'Zoé Lefèvre & fils <Œuvre>', account: { iban: 'FR1420041010050500013M02606' } },
  text: 'Remboursement de cotisation – Assurance auto n° 100000001',
  ...over,
});
const fileOf = (...transfers: readonly Transfer[]): TransferFile => ({
  messageId: 'VIR-20261203-1',
  createdAt: '2026-12-03T08:00:00.000Z' as Instant,
  debtor: { name: 'Mutuelle Sociétaire', account: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' } },
  executeOn: date('2026-12-04'),
  transfers,
});
const german = { name: 'Łukasz Müller', account: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' } };
const every = fileOf(
  transfer(1),
  transfer(2, { amount: toCents(1), creditor: german }),
  transfer(3, { amount: toCents(99_999_999_999) }),
);

describe('a file of transfers', () => {
  const xml = pain001(every);
  const [lot = ''] = all(xml, 'PmtInf');

  it('is valid against the schema', () => expect(problemsWith(xml, SCHEMA)).toBeUndefined());
  it('and a broken one is not', () =>
    expect(problemsWith(xml.replace('<PmtMtd>TRF</PmtMtd>', ''), SCHEMA)).toMatch(/PmtMtd/));

  it('is one lot of one day, booked one by one, with counts and sums at both levels', () => {
    expect(all(xml, 'PmtInf')).toHaveLength(1);
    expect([first(lot, 'ReqdExctnDt', 'Dt'), first(lot, 'BtchBookg'), first(lot, 'PmtInfId')]).toEqual([
      '2026-12-04',
      'false',
      'VIR-20261203-1-1',
    ]);
    for (const part of [xml, lot])
      expect([first(part, 'NbOfTxs'), first(part, 'CtrlSum')]).toEqual(['3', '1000000012.34']);
  });

  it('names who is paid, and a bank only where it is known', () => {
    const [one = '', other = ''] = all(lot, 'CdtTrfTxInf');
    expect([first(one, 'Cdtr', 'Nm'), first(one, 'CdtrAcct', 'IBAN'), first(one, 'CdtrAgt')]).toEqual([
      'Zoe Lefevre &amp; fils &lt;OEuvre&gt;',
      'FR1420041010050500013M02606',
      undefined,
    ]);
    expect([first(other, 'Cdtr', 'Nm'), first(other, 'CdtrAgt', 'BICFI'), first(other, 'InstdAmt')]).toEqual([
      'Lukasz Muller',
      'COBADEFFXXX',
      '0.01',
    ]);
    expect(first(one, 'Ustrd')).toBe('Remboursement de cotisation - Assurance auto n. 100000001');
    expect(xml).toMatch(/^[\x20-\x7e\n]*$/);
  });
  it('is the same bytes again', () => expect(pain001(structuredClone(every))).toBe(xml));

  it.each([
    ['no transfer', fileOf()],
    ['a transfer of nothing', fileOf(transfer(1, { amount: toCents(0) }))],
    ['less than nothing', fileOf(transfer(1, { amount: toCents(-1) }))],
    ['a transfer twice', fileOf(transfer(1), transfer(1))],
    ['a message id that is too long', { ...fileOf(transfer(1)), messageId: 'a'.repeat(31) }],
  ])('is not made of %s', (_what, file) => expect(() => pain001(file)).toThrow(RangeError));
});
