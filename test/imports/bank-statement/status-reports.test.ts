import { camt, endToEnd, entry, pain002, status } from '../../bank/statements.js';
import { bring, counted } from './bring.js';
import { contractOf } from './collected.js';
import { collectedMutual } from './collected-mutual.js';

const mutual = collectedMutual();
const dataOfLast = async (contract: number): Promise<unknown> =>
  JSON.parse((await mutual.core.events.last(`account-${contractOf(contract)}`))!.data);

describe('a status report', () => {
  const lot = (debits: string) => `<OrgnlPmtInfAndSts><OrgnlPmtInfId>L-1</OrgnlPmtInfId>${debits}</OrgnlPmtInfAndSts>`;
  /** The report is of 4 December, before the debits of the mutual were sent. */
  const report = (groups: string, lots: string) => pain002(groups, lots).replace('2026-12-04T', '2026-12-08T');

  it('rejects debits before their day, without costs', async () => {
    const file = report('<GrpSts>PART</GrpSts>', lot(status(1, 'AC04') + status(2, 'AM04', { is: 'ACSP' })));
    expect(await bring(mutual.core, file)).toEqual({
      counts: counted({ read: 3, applied: 1, unchanged: 2 }),
      report: [],
    });
    expect(await mutual.debits(1)).toEqual([[endToEnd(1), 'returned']]);
    expect(await mutual.debits(2)).toEqual([[endToEnd(2), 'pending']]);
    expect(await dataOfLast(1)).toMatchObject({
      returnedOn: '2026-12-08',
      code: 'AC04',
      costs: 0,
    });
  });

  it.each([
    ['before it was sent', pain002('', lot(status(1, 'AC04'))), 'payments.return-before-debit'],
    ['in another currency', report('', lot(status(1, 'AC04', { ccy: 'CHF' }))), 'bank.other-currency'],
    ['of another amount', report('', lot(status(1, 'AC04', { amount: '1.00' }))), 'payments.return-amount-differs'],
    ['with a status of its own', report('', lot(status(1, 'AC04', { is: 'CANC' }))), 'bank-files.status-unknown'],
    ['without a reason', report('', lot(status(1, 'AC04').replace('<Cd>AC04</Cd>', ''))), 'bank.no-reason'],
    [
      'of a message that is none of ours',
      report('<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>', ''),
      'bank-files.message-unknown',
    ],
  ])('of a debit %s is for a person to look at', async (_what, file, code) => {
    const { counts, report: told } = await bring(mutual.core, file);
    expect(counts).toEqual(counted({ read: 1, unmatched: 1 }));
    expect(told).toMatchObject([{ entry: 1, code }]);
    expect(await mutual.debits(1)).toEqual([[endToEnd(1), 'pending']]);
  });
});

describe('a report that rejects a whole message or lot', () => {
  const DEBITS = [1, 2, 3].map((number) => ({ contract: number, mandate: number, debit: number }));
  const rejected = (code: string) => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
  const report = (message: string, groups: string, lots = '') =>
    pain002(groups, lots).replace('2026-12-04T', '2026-12-08T').replace('2026-12-03-1<', `${message}<`);
  const lot = (id: string, more: string) =>
    `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${id}</OrgnlPmtInfId>${more}</OrgnlPmtInfAndSts>`;
  const statuses = async (): Promise<readonly unknown[]> =>
    (await Promise.all([1, 2, 3].map((contract) => mutual.debits(contract)))).map(([first]) => first?.[1]);
  const codes = async (): Promise<readonly unknown[]> =>
    (await Promise.all([1, 2, 3].map((contract) => mutual.account(contract)))).map(
      ({ instalments }) => instalments[0]!.refused?.code,
    );

  it('rejects every debit of the message', async () => {
    const message = await mutual.sendFile(1, DEBITS);
    const file = report(message, `<GrpSts>RJCT</GrpSts>${rejected('FF01')}`);
    expect(await bring(mutual.core, file)).toEqual({ counts: counted({ read: 1, applied: 1 }), report: [] });
    expect(await codes()).toEqual(['FF01', 'FF01', 'FF01']);
    expect((await bring(mutual.core, file)).counts).toEqual(counted({ read: 1, unchanged: 1 }));
  });

  it('rejects the debits of the lot, and no others', async () => {
    const message = await mutual.sendFile(1, DEBITS.slice(0, 2), DEBITS.slice(2));
    await bring(
      mutual.core,
      report(message, '<GrpSts>PART</GrpSts>', lot(`${message}-2`, `<PmtInfSts>RJCT</PmtInfSts>${rejected('FF05')}`)),
    );
    expect(await statuses()).toEqual(['pending', 'pending', 'returned']);
  });

  it('leaves a debit its own reason where it is told of by itself', async () => {
    const message = await mutual.sendFile(1, DEBITS);
    const own = status(2, 'AC04');
    const file = report(message, '', lot(`${message}-1`, `<PmtInfSts>RJCT</PmtInfSts>${rejected('FF05')}${own}`));
    expect((await bring(mutual.core, file)).counts).toEqual(counted({ read: 2, applied: 2 }));
    expect(await codes()).toEqual(['FF05', 'AC04', 'FF05']);
  });

  it('tells the debits that had come back before, and rejects the others', async () => {
    const message = await mutual.sendFile(1, DEBITS);
    await bring(mutual.core, report(message, '', lot('L', status(3, 'AC04'))));
    const again = await bring(mutual.core, report(message, `<GrpSts>RJCT</GrpSts>${rejected('FF01')}`));
    expect(again.counts).toEqual(counted({ read: 1, unmatched: 1 }));
    expect(again.report).toMatchObject([{ code: 'payments.already-returned', debits: [endToEnd(3)] }]);
    expect(await codes()).toEqual(['FF01', 'FF01', 'AC04']);
  });

  it('of a lot that there is not is for a person to look at', async () => {
    const message = await mutual.sendFile(1, DEBITS);
    const file = report(message, '', lot(`${message}-9`, `<PmtInfSts>RJCT</PmtInfSts>${rejected('FF05')}`));
    expect((await bring(mutual.core, file)).report).toMatchObject([
      { code: 'bank-files.message-unknown', lotId: `${message}-9` },
    ]);
  });

  it('is of our own collection where money came in under the name of a message', async () => {
    const message = await mutual.sendFile(1, DEBITS);
    const details = `<TxDtls><Refs><MsgId>${message}</MsgId></Refs></TxDtls>`;
    const { counts } = await bring(mutual.core, camt(entry('37.02', details, { way: 'CRDT' })));
    expect(counts).toEqual(counted({ read: 1, unchanged: 1 }));
  });
});
