import fc from 'fast-check';
import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { pain008 } from '../../src/bank/pain-008.js';
import { collection, fileOf } from './debits.js';
import { all, first, sumsOf } from './read-back.js';
import { problemsWith } from './validated.js';

const SCHEMA = 'pain.008.001.08';
const address = { lines: ['12 bis rue de l’Église', 'Bât. C'], postalCode: '76000', town: 'Rouen', country: 'FR' };
const debtor = { name: 'Łukasz Müller', account: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' }, address };
const every = fileOf(
  collection(1),
  collection(2, { sequence: 'FRST', amount: toCents(1) }),
  collection(3, { sequence: 'FNAL', collectOn: date('2026-12-07'), debtor }),
  collection(4, { sequence: 'OOFF', amount: toCents(99_999_999_999) }),
  collection(5, { amendment: { account: true } }),
  collection(6, { amendment: { account: false, rum: 'OLD-6', ics: 'FR53ZZZ999999', name: 'Ancienne Mutuelle' } }),
);

describe('a file of direct debits', () => {
  const xml = pain008(every);
  const lots = all(xml, 'PmtInf');

  it('is valid against the schema', () => expect(problemsWith(xml, SCHEMA)).toBeUndefined());
  it('and a broken one is not', () =>
    expect(problemsWith(xml.replace('<PmtMtd>DD</PmtMtd>', ''), SCHEMA)).toMatch(/PmtMtd/));

  it('has a lot for each day and sequence', () =>
    expect(lots.map((lot) => [first(lot, 'ReqdColltnDt'), first(lot, 'SeqTp'), first(lot, 'PmtInfId')])).toEqual([
      ['2026-12-05', 'FRST', '2026-12-03-1-1'],
      ['2026-12-05', 'OOFF', '2026-12-03-1-2'],
      ['2026-12-05', 'RCUR', '2026-12-03-1-3'],
      ['2026-12-07', 'FNAL', '2026-12-03-1-4'],
    ]));
  it('has right counts and sums at both levels', () => {
    const { said, real } = sumsOf(xml);
    expect([said, real]).toEqual([
      { count: 6, sum: 100_000_004_936 },
      { count: 6, sum: 100_000_004_936 },
    ]);
    for (const lot of lots) expect(sumsOf(lot).said).toEqual(sumsOf(lot).real);
  });
  it('is the same bytes again', () => expect(pain008(structuredClone(every))).toBe(xml));

  it('has names and texts that every bank takes', () => {
    expect(all(xml, 'Dbtr').map((party) => first(party, 'Nm'))).toContain('Zoe Lefevre &amp; fils &lt;OEuvre&gt;');
    expect(all(xml, 'Dbtr').map((party) => first(party, 'Nm'))).toContain('Lukasz Muller');
    expect(first(xml, 'Ustrd')).toBe('Cotisation auto - echeance de decembre');
    expect(xml).toMatch(/^[\x20-\x7e\n]*$/);
  });
  it('has hybrid addresses: town and country, and two lines', () => {
    const postal = first(lots[3]!, 'Dbtr', 'PstlAdr')!;
    expect([first(postal, 'TwnNm'), first(postal, 'Ctry'), ...all(postal, 'AdrLine')]).toEqual([
      'Rouen',
      'FR',
      "12 bis rue de l'Eglise",
      'Bat. C',
    ]);
  });
  it('names a bank, or says that it is not provided', () => {
    expect(first(lots[3]!, 'DbtrAgt', 'BICFI')).toBe('COBADEFFXXX');
    expect(first(lots[0]!, 'DbtrAgt', 'Othr', 'Id')).toBe('NOTPROVIDED');
  });
  it('tells of an account that changed, and of what the mandate was called', () => {
    const debits = all(lots[2]!, 'DrctDbtTxInf');
    expect(debits.map((debit) => first(debit, 'AmdmntInd'))).toEqual(['false', 'true', 'true']);
    expect(first(debits[1]!, 'AmdmntInfDtls', 'OrgnlDbtrAcct', 'Othr', 'Id')).toBe('SMNDA');
    const details = first(debits[2]!, 'AmdmntInfDtls')!;
    expect([first(details, 'OrgnlMndtId'), first(details, 'OrgnlCdtrSchmeId', 'Othr', 'Id')]).toEqual([
      'OLD-6',
      'FR53ZZZ999999',
    ]);
    expect(first(details, 'OrgnlDbtrAcct')).toBeUndefined();
  });

  it.each([
    ['no debit', fileOf()],
    ['a debit of nothing', fileOf(collection(1, { amount: toCents(0) }))],
    ['a debit twice', fileOf(collection(1), collection(1))],
    ['a reference that no bank takes', fileOf(collection(1, { rum: '/A' }))],
    ['an amendment of nothing', fileOf(collection(1, { amendment: { account: false } }))],
    ['a long message id', { ...fileOf(collection(1)), messageId: 'x'.repeat(31) }],
  ])('is not written with %s', (_what, file) => expect(() => pain008(file)).toThrow(RangeError));

  it('is valid and adds up whatever names and amounts are in it', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).filter((name) => name.trim() !== ''),
            amount: fc.integer({ min: 1, max: 99_999_999_999 }).map(toCents),
            sequence: fc.constantFrom('FRST', 'RCUR', 'FNAL', 'OOFF'),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (some) => {
          const collections = some.map(({ name, amount, sequence }, index) =>
            collection(index, { amount, sequence, debtor: { ...debtor, name: `A${name}` } }),
          );
          const text = pain008(fileOf(...collections));
          expect(problemsWith(text, SCHEMA)).toBeUndefined();
          for (const part of [text, ...all(text, 'PmtInf')]) expect(sumsOf(part).said).toEqual(sumsOf(part).real);
        },
      ),
      { numRuns: 40 },
    ));
});
