import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { StoredEvent } from '../../../src/event-store/event-store.port.js';
import { camt, endToEnd, entry, pain002, returned } from '../../bank/statements.js';
import { ZOE } from '../../contracts/zoe-insured.js';
import { bring, counted } from './bring.js';
import { contractOf } from './collected.js';
import { collectedMutual } from './collected-mutual.js';

const mutual = collectedMutual();

const streamOf = (file: string): string => `bank-file-${hash('sha256', file, 'hex').slice(0, 32)}`;
const eventsOf = async (stream: string): Promise<readonly StoredEvent[]> => mutual.core.events.readStream(stream, -1);
const dataOf = (event: StoredEvent | undefined): Record<string, unknown> =>
  JSON.parse(event!.data) as Record<string, unknown>;
const one = (code = 'AM04', amount = '12.34') => camt(entry(amount, returned(1, amount, code)));
/** A return that names no debit. */
const unnamed = (mandate: number, amount = '12.34') =>
  entry(amount, returned(mandate, amount).replace(/<EndToEndId>.*<\/EndToEndId>/, ''));

describe('a notification of returns', () => {
  const file = camt(entry('12.34', returned(1, '12.34')) + entry('12.34', returned(2, '12.34', 'MD06')));

  it('is recorded on the account of each debit, as told by the bank', async () => {
    expect(await bring(mutual.core, file)).toEqual({ counts: counted({ read: 2, applied: 2 }), report: [] });
    expect(await mutual.debits(1)).toEqual([[endToEnd(1), 'returned']]);
    expect(await mutual.debits(2)).toEqual([[endToEnd(2), 'returned']]);
    const [received] = await eventsOf(streamOf(file));
    const last = await mutual.core.events.last(`account-${contractOf(1)}`);
    expect(dataOf(last)).toMatchObject({ debit: endToEnd(1), returnedOn: '2026-12-09', code: 'AM04', amount: 1234 });
    expect(JSON.parse(last!.metadata)).toMatchObject({
      origin: 'live',
      actor: 'system:import',
      subject: ZOE,
      effectiveOn: '2026-12-09',
      causationId: received!.id,
    });
  });

  it('leaves a stream of its own: what was received, and that it was applied', async () => {
    await bring(mutual.core, file);
    const [received, applied, ...more] = await eventsOf(streamOf(file));
    expect([received!.type, applied!.type, more]).toEqual(['BankFileReceived', 'BankFileApplied', []]);
    expect(dataOf(received)).toEqual({
      format: 'camt.054.001.08',
      messageId: 'MSG-1',
      createdAt: '2026-12-09T08:00:00',
      sha256: hash('sha256', file, 'hex'),
      bytes: file.length,
      entries: 2,
      returns: { count: 2, sum: 2468 },
      rejects: { count: 0, sum: 0 },
      credits: { count: 0, sum: 0 },
    });
    expect(dataOf(applied)).toEqual({ applied: 2, noted: 0, unmatched: 0 });
    expect(JSON.parse(received!.metadata)).not.toHaveProperty('subject');
  });

  it('changes nothing a second time, packed or not', async () => {
    await bring(mutual.core, file);
    const head = await mutual.core.events.head();
    for (const again of [file, gzipSync(file)])
      expect(await bring(mutual.core, again)).toEqual({ counts: counted({ read: 2, unchanged: 2 }), report: [] });
    expect(await mutual.core.events.head()).toBe(head);
  });

  it('may be imported by two at once: each return is recorded once', async () => {
    const both = await Promise.all([bring(mutual.core, file), bring(mutual.core, gzipSync(file))]);
    const changed = both.map(({ counts }) => counts.applied + counts.unchanged);
    expect(changed).toEqual([2, 2]);
    expect((await eventsOf(streamOf(file))).map(({ type }) => type)).toEqual(['BankFileReceived', 'BankFileApplied']);
    expect((await eventsOf(`account-${contractOf(1)}`)).filter(({ type }) => type === 'DebitReturned')).toHaveLength(1);
  });

  it('finds the debit by its mandate where it names none', async () => {
    expect((await bring(mutual.core, camt(unnamed(2)))).counts).toEqual(counted({ read: 1, applied: 1 }));
    expect(await mutual.debits(2)).toEqual([[endToEnd(2), 'returned']]);
  });

  it('takes the one debit of a mandate that was collected by then', async () => {
    expect((await bring(mutual.core, camt(unnamed(3)))).counts).toEqual(counted({ read: 1, applied: 1 }));
    expect(await mutual.debits(3)).toEqual([
      [endToEnd(3), 'returned'],
      [endToEnd(4), 'pending'],
    ]);
  });
});

describe('an entry that cannot be matched', () => {
  it.each([
    ['an unknown reason', one('ZZ99'), 'payments.return-code-unknown', { reason: 'ZZ99', debits: [endToEnd(1)] }],
    ['another currency', camt(entry('12.34', '', { ccy: 'CHF' })), 'bank.other-currency', { currency: 'CHF' }],
    ['a debit never sent', camt(entry('12.34', returned(77, '12.34'))), 'payments.debit-unknown', { debits: [] }],
    [
      'a debit of before its day',
      one().replace('2026-12-09</Dt>', '2026-12-08</Dt>'),
      'payments.return-before-debit',
      { debits: [endToEnd(1)], bookedOn: '2026-12-08' },
    ],
    ['another amount', one('AM04', '12.35'), 'payments.return-amount-differs', { amount: '12.35' }],
    ['a mandate without debits', camt(unnamed(9)), 'payments.debit-unknown', { rum: 'MUT-9' }],
    ['neither debit nor mandate', one().replace(/<Refs>.*<\/Refs>/, ''), 'payments.debit-unknown', {}],
    ['no reason', camt(entry('12.34', '')), 'bank.no-reason', { kind: 'other' }],
    ['a refund that comes too late', one('MD06').replace('2026-12-09<', '2027-06-01<'), 'payments.refund-too-late', {}],
  ])('because of %s is told, and the rest applied', async (_what, file, code, more) => {
    const whole = file.replace('</Ntfctn>', `${entry('12.34', returned(2, '12.34'))}</Ntfctn>`);
    const { counts, report } = await bring(mutual.core, whole);
    expect(counts).toEqual(counted({ read: 2, applied: 1, unmatched: 1 }));
    expect(report).toEqual([expect.objectContaining({ entry: 1, outcome: 'unmatched', code, ...more })]);
    expect(await mutual.debits(1)).toEqual([[endToEnd(1), 'pending']]);
    expect(await mutual.debits(2)).toEqual([[endToEnd(2), 'returned']]);
    const told = (await eventsOf(streamOf(whole))).filter(({ type }) => type === 'EntriesUnmatched');
    expect(told.map((event) => dataOf(event).entries)).toEqual([[expect.objectContaining({ index: 1, code })]]);
    expect((await bring(mutual.core, whole)).counts).toEqual(counted({ read: 2, unchanged: 2 }));
  });

  it('is the second return of a debit, in one file or in two', async () => {
    const twice = camt(entry('12.34', returned(1, '12.34')) + entry('12.34', returned(1, '12.34', 'MD06')));
    const again = camt(entry('12.34', returned(1, '12.34', 'MS02')));
    for (const [file, at] of [
      [twice, 2],
      [again, 1],
    ] as const)
      expect((await bring(mutual.core, file)).report).toEqual([
        expect.objectContaining({ entry: at, code: 'payments.already-returned', debits: [endToEnd(1)] }),
      ]);
    expect((await mutual.account(1)).instalments[0]!.refused).toMatchObject({ code: 'AM04' });
  });

  it('fits two debits of its mandate', async () => {
    const file = camt(unnamed(3)).replace('2026-12-09<', '2027-01-06<');
    expect((await bring(mutual.core, file)).report).toMatchObject([
      { code: 'payments.return-ambiguous', debits: [endToEnd(4), endToEnd(3)] },
    ]);
  });

  it('keeps neither names nor accounts nor what a payer wrote', async () => {
    const number = '300000001';
    const details =
      `<TxDtls><Refs><EndToEndId>LOYER DUPONT</EndToEndId></Refs><RltdPties><Dbtr><Nm>Dupont</Nm></Dbtr><DbtrAcct><Id>` +
      '<IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Dupont ' +
      `contrat ${number}</Ustrd></RmtInf></TxDtls>`;
    const iban = returned(9, '1.00').replace(endToEnd(9), 'FR1420041010050500013M02606');
    const { lookup, secrets } = mutual.core;
    await secrets.claim(
      'contract-number',
      lookup.token('contract-number', number),
      contractOf(1),
      mutual.core.clock.now(),
    );
    const file = camt(entry('50.00', details, { way: 'CRDT' }) + entry('1.00', iban));
    const { counts, report } = await bring(mutual.core, file);
    expect(counts).toEqual(counted({ read: 2, unmatched: 2 }));
    expect(report).toMatchObject([
      { kind: 'credit', code: 'bank-files.credit-to-assign', amount: '50.00', contracts: [contractOf(1)] },
      { kind: 'return', code: 'payments.debit-unknown' },
    ]);
    const kept = (await eventsOf(streamOf(file))).map(({ data }) => data).join() + JSON.stringify(report);
    expect(kept).not.toMatch(/dupont|FR14|300000001/i);
  });
});

describe('entries that ask for nothing', () => {
  const booked = (part: string) =>
    `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>${part}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
  it.each([
    ['our own collection', camt(entry('900.00', '', { way: 'CRDT' }).replace('<BkTxCd/>', booked('ESDD')))],
    ['fees', camt(entry('0.80', '').replace('<BkTxCd/>', booked('CHRG')))],
    ['a debit that was accepted', pain002('<GrpSts>ACCP</GrpSts>', '')],
  ])('%s: noted, and on no work list', async (_what, file) => {
    expect(await bring(mutual.core, file)).toEqual({ counts: counted({ read: 1, unchanged: 1 }), report: [] });
    expect(dataOf((await eventsOf(streamOf(file))).at(-1))).toEqual({ applied: 0, noted: 1, unmatched: 0 });
  });
});

describe('a file that is refused as a whole', () => {
  const file = camt(entry('12.34', returned(1, '12.34')) + entry('12.34', returned(2, '12.34')));
  it.each([
    ['cut', file.slice(0, -40), 'bank.truncated'],
    ['cut and packed', gzipSync(file).subarray(0, 200), 'bank.truncated'],
    ['of another sort', '<html><body>500</body></html>', 'bank.foreign-document'],
    ['no XML', 'Bonjour', 'bank.not-xml'],
    ['with a document type', `<!DOCTYPE a>${file.slice(file.indexOf('<Document'))}`, 'bank.doctype'],
    ['with an entity', file.replace('MSG-1', '&a;'), 'bank.entity'],
    ['with a wrong sum at its very end', file.replace(/12\.34(?!.*12\.34)/s, '12.35'), 'bank.wrong-sum'],
    ['with a line without end', file.replace('</Ntfctn>', `${' '.repeat(5_000_000)}</Ntfctn>`), 'bank.too-large'],
  ])('%s: nothing of it is applied', async (_what, content, code) => {
    const head = await mutual.core.events.head();
    const { counts, report } = await bring(mutual.core, content);
    expect(counts).toMatchObject({ applied: 0, unchanged: 0, unmatched: 0, refused: 1 });
    expect(report).toEqual([{ outcome: 'refused', code, facts: expect.any(Object) as object }]);
    expect(await mutual.core.events.head()).toBe(head);
  });
});
