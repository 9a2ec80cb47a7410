import { endToEnd, pain002, readAll, status } from './statements.js';

const refused = (code: string) => expect.objectContaining({ outcome: 'refused', code }) as unknown;
const isRead = (entries: number, format: string) => ({
  outcome: 'read',
  format,
  messageId: 'ST-1',
  createdAt: '2026-12-04T09:00:00+01:00',
  entries,
});

describe('a status report', () => {
  const told = { kind: 'status', on: '2026-12-04', messageId: '2026-12-03-1' };
  const lot = (debits: string, more = '') =>
    `<OrgnlPmtInfAndSts><OrgnlPmtInfId>2026-12-03-1-1</OrgnlPmtInfId>${more}${debits}</OrgnlPmtInfAndSts>`;
  const rejected = (count: number, sum: string) =>
    `<NbOfTxsPerSts><DtldNbOfTxs>${count}</DtldNbOfTxs><DtldSts>RJCT</DtldSts><DtldCtrlSum>${sum}</DtldCtrlSum></NbOfTxsPerSts>`;

  it.each(['03', '10'])('of version %s tells of the file, its lots and its debits', async (version) => {
    const file = pain002(
      '<GrpSts>PART</GrpSts>',
      lot(status(1, 'AC01') + status(2, 'AM04'), `<PmtInfSts>PART</PmtInfSts>${rejected(2, '24.68')}`),
      version,
    );
    const { outcome, entries } = await readAll(file, 50);
    expect(outcome).toEqual(isRead(4, `pain.002.001.${version}`));
    const debit = { ...told, level: 'debit', status: 'RJCT', lotId: '2026-12-03-1-1', amount: 1234 };
    expect(entries).toEqual([
      { ...told, level: 'file', at: 1, status: 'PART' },
      { ...told, level: 'lot', at: 2, status: 'PART', lotId: '2026-12-03-1-1' },
      { ...debit, at: 3, code: 'AC01', endToEndId: endToEnd(1), rum: 'MUT-1' },
      { ...debit, at: 4, code: 'AM04', endToEndId: endToEnd(2), rum: 'MUT-2' },
    ]);
  });
  it('may refuse the whole file', async () => {
    const file = pain002('<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>', '');
    expect((await readAll(file)).entries).toEqual([{ ...told, level: 'file', at: 1, status: 'RJCT', code: 'FF01' }]);
  });
  it.each([rejected(3, '24.68'), rejected(2, '24.69')])('with sums that are wrong is refused', async (sums) =>
    expect((await readAll(pain002('', lot(status(1, 'AC01') + status(2, 'AC01'), sums)))).outcome).toEqual(
      refused('bank.wrong-sum'),
    ),
  );
  it('has another currency for a person to look at', async () =>
    expect((await readAll(pain002('', lot(status(1, 'AC01', { ccy: 'CHF' }))))).entries).toEqual([
      {
        kind: 'unusable',
        at: 1,
        endToEndId: endToEnd(1),
        rum: 'MUT-1',
        code: 'bank.other-currency',
        facts: { currency: 'CHF' },
      },
    ]));
  it('of many debits of one lot is read in order', async () => {
    const debits = Array.from({ length: 5_000 }, (_unused, index) => status(index + 1, 'AM04')).join('');
    const { entries } = await readAll(
      pain002('', lot(debits, `<PmtInfSts>PART</PmtInfSts>${rejected(5_000, '61700.00')}`)),
    );
    expect(entries.map(({ at }) => at)).toEqual(Array.from({ length: 5_001 }, (_unused, index) => index + 1));
    expect(entries.filter(({ lotId }) => lotId === '2026-12-03-1-1')).toHaveLength(5_001);
  });
});
