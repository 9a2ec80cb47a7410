import { hash } from 'node:crypto';
import { camt, entry, readAll } from '../../bank/statements.js';
import { bring } from './bring.js';
import { collectedMutual } from './collected-mutual.js';

const mutual = collectedMutual();

const refs = (own: string) => `<TxDtls><Refs><AcctSvcrRef>${own}</AcctSvcrRef></Refs></TxDtls>`;
const NONE = '<TxDtls><Refs><AcctSvcrRef>NOTPROVIDED</AcctSvcrRef></Refs></TxDtls>';
const credit = (amount: string, details: string, ofEntry = '') =>
  entry(amount, details, { way: 'CRDT' }).replace('<BkTxCd/>', `${ofEntry}<BkTxCd/>`);
/** As a bank that goes on with the former version writes it. */
const version2 = (entries: string) =>
  camt(entries.replaceAll(/<Sts><Cd>(\w+)<\/Cd><\/Sts>/g, '<Sts>$1</Sts>'), { version: '02' });
const codesOf = async (file: string) => (await bring(mutual.core, file)).report.map(({ code }) => code);
const [FRESH, BEFORE] = ['bank-files.credit-to-assign', 'bank-files.credit-told-before'];

describe('money that came in', () => {
  it('and is told in files of two versions is known by the reference of its bank', async () => {
    const one = credit('50.00', refs('B-1'));
    expect(await codesOf(version2(one))).toEqual([FRESH]);
    expect(await codesOf(camt(one + credit('50.00', refs('B-2'))))).toEqual([BEFORE, FRESH]);
  });

  it('twice in one entry, of one amount, is twice in each file', async () => {
    const two = credit('20.00', `${refs('B-1').repeat(2)}`.replaceAll('</Refs>', '</Refs><Amt Ccy="EUR">10.00</Amt>'));
    expect(await codesOf(version2(two))).toEqual([FRESH, FRESH]);
    expect(await codesOf(camt(two))).toEqual([BEFORE, BEFORE]);
  });

  it.each([
    ['another amount', credit('50.01', refs('B-1'))],
    ['another day', credit('50.00', refs('B-1')).replace('12-09<', '12-10<')],
    ['no reference', credit('50.00', NONE)],
  ])('is another one with %s', async (_what, other) => {
    expect(await codesOf(camt(credit('50.00', refs('B-1')) + credit('50.00', NONE)))).toEqual([FRESH, FRESH]);
    expect(await codesOf(version2(other))).toEqual([FRESH]);
  });

  it('is to be assigned where the other file was cut off: nothing is lost with it', async () => {
    const { lookup, secrets, clock } = mutual.core;
    const token = lookup.token('bank-credit', ['B-1 1', 5_000, '2026-12-09'].join('\n'));
    await secrets.claim('bank-credit', token, 'f'.repeat(32), clock.now());
    expect(await codesOf(camt(credit('50.00', refs('B-1'))))).toEqual([FRESH]);
  });

  it('is told before, by the file that was cut off, once another one has told it', async () => {
    const { lookup, secrets, clock } = mutual.core;
    const cutOff = version2(credit('50.00', refs('B-1')));
    const token = lookup.token('bank-credit', ['B-1 1', 5_000, '2026-12-09'].join('\n'));
    await secrets.claim('bank-credit', token, hash('sha256', cutOff, 'hex').slice(0, 32), clock.now());
    expect(await codesOf(camt(credit('50.00', refs('B-1'))))).toEqual([FRESH]);
    expect(await codesOf(cutOff)).toEqual([BEFORE]);
  });

  it('stays as it was told when its file is imported again', async () => {
    const file = camt(credit('50.00', refs('B-1')));
    expect([await codesOf(file), await codesOf(file)]).toEqual([[FRESH], []]);
  });
});

it.each([
  ['its own', credit('1.00', refs('B-1'), '<AcctSvcrRef>E-1</AcctSvcrRef>'), ['B-1 1']],
  ['that of its entry', credit('1.00', NONE, '<AcctSvcrRef>E-1</AcctSvcrRef>'), ['E-1 1']],
  ['that of an entry without details', credit('1.00', '', '<AcctSvcrRef>E-1</AcctSvcrRef>'), ['E-1 1']],
  ['that of the payer’s bank', credit('1.00', '<TxDtls><Refs><TxId>T-1</TxId></Refs></TxDtls>'), ['T-1 1']],
  ['none', credit('1.00', NONE), [undefined]],
])('the reference of a credit is %s', async (_which, file, expected) => {
  const { entries } = await readAll(camt(file));
  expect(entries.map((one) => ('reference' in one ? one.reference : undefined))).toEqual(expected);
});
