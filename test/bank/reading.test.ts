import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { camt, endToEnd, entry, pieces, readAll, returned } from './statements.js';
import { readBankFile } from '../../src/bank/reading/read-bank-file.js';

const one = camt(entry('12.34', returned(1, '12.34')));
const ONE = {
  kind: 'return',
  at: 1,
  endToEndId: endToEnd(1),
  rum: 'MUT-1',
  amount: 1234,
  on: '2026-12-09',
  code: 'AM04',
  costs: 0,
};
const MONEY = { amount: 1234, on: '2026-12-09' };
const isRead = (entries: number, format = 'camt.054.001.08') => ({
  outcome: 'read',
  format,
  messageId: 'MSG-1',
  createdAt: '2026-12-09T08:00:00',
  entries,
});
const refused = (code: string) => expect.objectContaining({ outcome: 'refused', code });

describe('a notification of returns', () => {
  it('is read entry by entry', async () => expect(await readAll(one)).toEqual({ outcome: isRead(1), entries: [ONE] }));

  it.each([1, 7, 64, 100_000])('is the same in pieces of %i bytes', async (size) => {
    const file = camt(entry('24.68', returned(1, '12.34') + returned(2, '12.34', 'MD06')) + entry('1.00', ''));
    expect(await readAll(file, size)).toEqual(await readAll(file));
  });
  it('is the same in gzip, and with a prefix of its namespace', async () => {
    expect(await readAll(gzipSync(one), 10)).toEqual(await readAll(one));
    expect(await readAll(camt(entry('12.34', returned(1, '12.34')), { prefix: 'ns2:' }))).toEqual(await readAll(one));
    expect(await readAll(`\uFEFF${one}`)).toEqual(await readAll(one));
  });

  it('of version 2 has its amounts and costs elsewhere', async () => {
    const details =
      `<TxDtls><Refs><EndToEndId>${endToEnd(1)}</EndToEndId><MndtId>MUT-1</MndtId></Refs><AmtDtls><TxAmt>` +
      '<Amt Ccy="EUR">12.34</Amt></TxAmt></AmtDtls><Chrgs><Amt Ccy="EUR">0.80</Amt></Chrgs>' +
      '<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>';
    const file = camt(entry('13.14', details).replace('<Sts><Cd>BOOK</Cd></Sts>', '<Sts>BOOK</Sts>'), {
      version: '02',
    });
    const { outcome, entries } = await readAll(file);
    expect([outcome, entries]).toEqual([isRead(1, 'camt.054.001.02'), [{ ...ONE, costs: 80 }]]);
  });
  it('of version 8 has its costs one by one', async () => {
    const costs = '<Chrgs><Rcrd><Amt Ccy="EUR">0.50</Amt></Rcrd><Rcrd><Amt Ccy="EUR">0.30</Amt></Rcrd></Chrgs>';
    const { entries } = await readAll(camt(entry('13.14', returned(1, '12.34', 'AM04', costs))));
    expect(entries).toEqual([{ ...ONE, costs: 80 }]);
  });

  it('tells of money that came in, and keeps what its payer wrote', async () => {
    const details =
      '<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RmtInf><Ustrd>Dupont &amp; fils</Ustrd><Ustrd>auto</Ustrd>' +
      '</RmtInf></TxDtls>';
    const { entries } = await readAll(camt(entry('50.00', details, { way: 'CRDT' })));
    expect(entries).toEqual([{ kind: 'credit', at: 1, amount: 5000, on: '2026-12-09', text: 'Dupont & fils auto' }]);
  });

  it.each([
    ['our own collection', 'CRDT', 'IDDT', 'ESDD', 'bank.own-collection'],
    ['fees', 'DBIT', 'MDOP', 'CHRG', 'bank.fees'],
  ])('tells of %s what it is', async (_what, way, family, part, code) => {
    const as = `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${part}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
    const { entries } = await readAll(camt(entry('12.34', '', { way }).replace('<BkTxCd/>', as)));
    expect(entries).toEqual([{ kind: 'noted', at: 1, code, ...MONEY }]);
  });

  it.each([
    ['another currency', entry('12.34', '', { ccy: 'CHF' }), 'bank.other-currency', { currency: 'CHF' }, MONEY],
    ['a debit without a reason', entry('12.34', ''), 'bank.no-reason', {}, MONEY],
    ['a part of a cent', entry('12.345', ''), 'bank.no-amount', {}, { on: '2026-12-09' }],
    ['what is not booked yet', entry('12.34', '', { status: 'PDNG' }), 'bank.not-booked', { status: 'PDNG' }, MONEY],
    ['no day', entry('12.34', '').replace('12-09</Dt>', '12-99</Dt>'), 'bank.no-date', {}, { amount: 1234 }],
  ])('has %s for a person to look at, and the rest is read', async (_what, wrong, code, facts, money) => {
    const { outcome, entries } = await readAll(camt(wrong + entry('12.34', returned(1, '12.34'))));
    expect(outcome).toEqual(isRead(2));
    expect(entries).toEqual([
      { kind: 'unusable', at: 1, code, facts, ...money },
      { ...ONE, at: 2 },
    ]);
  });
  it('gives a reason that we do not know as it is', async () =>
    expect((await readAll(camt(entry('1.00', returned(1, '1.00', 'ZZ99'))))).entries).toMatchObject([
      { code: 'ZZ99' },
    ]));
  it('takes nothing out of comments, CDATA and quotes', async () => {
    const details = returned(
      1,
      '12.34',
      'AM04',
      '<!-- <TxDtls> & > --><AddtlTxInf a="x>y"><![CDATA[</Ntry> &lt;]]></AddtlTxInf>',
    );
    for (const size of [1, 3, 1_000])
      expect((await readAll(camt(entry('12.34', details)), size)).entries).toEqual([ONE]);
  });
});

describe('sums that a notification says of itself', () => {
  const two = entry('12.34', returned(1, '12.34')) + entry('1.00', '', { way: 'CRDT' });
  const summary = (count: number, sum: string, debits = '12.34') =>
    `<TxsSummry><TtlNtries><NbOfNtries>${count}</NbOfNtries><Sum>${sum}</Sum></TtlNtries><TtlDbtNtries><NbOfNtries>1` +
    `</NbOfNtries><Sum>${debits}</Sum></TtlDbtNtries></TxsSummry>`;
  it('may be right', async () =>
    expect((await readAll(camt(two, { summary: summary(2, '13.34') }))).outcome).toEqual(isRead(2)));
  it.each([
    ['the number', camt(two, { summary: summary(3, '13.34') })],
    ['the sum', camt(two, { summary: summary(2, '13.35') })],
    ['the debits', camt(two, { summary: summary(2, '13.34', '12.35') })],
    ['an entry', camt(entry('12.35', returned(1, '12.34')))],
    ['a batch', camt(entry('2.00', `<Btch><NbOfTxs>3</NbOfTxs></Btch>${returned(1, '1.00')}${returned(2, '1.00')}`))],
  ])('are refused with %s wrong', async (_what, file) =>
    expect((await readAll(file)).outcome).toEqual(refused('bank.wrong-sum')),
  );
});

/** The largest amount that there is. */
const CHARGE = '<Chrgs><Rcrd><Amt Ccy="EUR">999999999.99</Amt></Rcrd></Chrgs>';

describe('what is no file of ours', () => {
  it.each([
    ['nothing', '', 'bank.not-xml'],
    ['words', 'Bonjour', 'bank.not-xml'],
    ['a sheet', 'a;b\n<x>', 'bank.not-xml'],
    ['a page', '<html><body/></html>', 'bank.foreign-document'],
    ['another version', one.replace('001.08', '001.99'), 'bank.foreign-document'],
    ['a document type', one.replace('<Document', '<!DOCTYPE Document [<!ENTITY a "b">]><Document'), 'bank.doctype'],
    ['an entity', one.replace('MSG-1', '&a;'), 'bank.entity'],
    ['tags that cross', one.replace('</Rsn></RtrInf>', '</RtrInf></Rsn>'), 'bank.malformed'],
    ['two roots', `${one}<Document/>`, 'bank.malformed'],
    ['words after its end', `${one}x`, 'bank.malformed'],
    ['gzip of nothing', gzipSync(''), 'bank.not-xml'],
    ['damaged gzip', Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]), 'bank.damaged-gzip'],
    ['gzip cut short', gzipSync(one).subarray(0, 100), 'bank.truncated'],
    ['Latin 1', Buffer.from(one.replace('MSG-1', 'é'), 'latin1'), 'bank.encoding'],
    ['a depth without end', one.replace('<BkTxCd/>', '<a>'.repeat(100)), 'bank.too-large'],
    ['a tag within a tag', one.replace('<BkTxCd/>', '<BkTxCd a="<!--"/>'), 'bank.malformed'],
    ['charges that are no amount', one.replace('<RtrInf>', `${CHARGE.repeat(2)}<RtrInf>`), 'bank.too-large'],
    ['an element without end', one.replace('<BkTxCd/>', `<a>${'x'.repeat(5_000_000)}</a>`), 'bank.too-large'],
  ])('%s is refused', async (_what, file, code) => expect((await readAll(file)).outcome).toEqual(refused(code)));

  it('has nothing of its words told', async () => {
    const summary = '<TxsSummry><TtlNtries><NbOfNtries>M. Martin</NbOfNtries><Sum>FR76</Sum></TtlNtries></TxsSummry>';
    const { outcome } = await readAll(camt(entry('12.34', returned(1, '12.34')), { summary }));
    expect(outcome).toMatchObject({ code: 'bank.wrong-sum', facts: { said: 'no number', counted: 1 } });
  });
  it('nor is gzip that grows without end', async () => {
    const bomb = gzipSync(one.replace('<Ntry>', `${`<!--${'x'.repeat(993)}-->`.repeat(20_000)}<Ntry>`));
    expect(bomb.length).toBeLessThan(80_000);
    expect((await readAll(bomb)).outcome).toEqual(refused('bank.too-large'));
  });
  it('nor is one that was cut anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(one.trimEnd().length - 1), fc.boolean(), async (length, zip) => {
        const cut = one.slice(0, length);
        const { outcome } = await readAll(zip ? gzipSync(cut) : cut);
        expect(outcome.outcome).toBe('refused');
      }),
    ));
  it('whatever it is, the outcome is written and not thrown', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(one.length - 1), fc.string({ maxLength: 4, unit: 'binary' }), async (start, text) => {
        const { outcome } = await readAll(one.slice(0, start) + text + one.slice(start + 1));
        expect(['read', 'refused']).toContain(outcome.outcome);
      }),
    ));
});

describe('a large notification', () => {
  const many = (count: number) =>
    camt(
      Array.from({ length: 4 }, (_unused, part) =>
        entry(
          `${count / 4}.00`,
          Array.from({ length: count / 4 }, (_one, index) => returned((part * count) / 4 + index + 1, '1.00')).join(''),
        ),
      ).join(''),
    );
  it('is read in lots, in order, each entry once', async () => {
    const file = many(8_000);
    const { outcome, entries } = await readAll(file);
    expect(outcome).toEqual(isRead(8_000));
    expect(entries.map((read) => [read.at, read.endToEndId])).toEqual(
      Array.from({ length: 8_000 }, (_unused, index) => [index + 1, endToEnd(index + 1)]),
    );
  });
  it('is held no more than a lot at a time, waits for what is done with it, and tells how far it is', async () => {
    const file = Buffer.from(many(8_000));
    const [sizes, progress]: [number[], number[]] = [[], []];
    let busy = false;
    await readBankFile(pieces(file, 65_536), {
      onEntries: async (entries) => {
        expect(busy).toBe(false);
        busy = true;
        await new Promise((done) => setImmediate(done));
        busy = false;
        sizes.push(entries.length);
      },
      onProgress: (characters) => void progress.push(characters),
    });
    expect(Math.max(...sizes)).toBeLessThan(1_000);
    expect(progress.at(-1)).toBe(file.length);
    expect(progress.length).toBeGreaterThan(20);
  });
});
