import { camt, endToEnd, entry, pain002 } from '../../bank/statements.js';
import { bring, counted } from './bring.js';
import { contractOf } from './collected.js';
import { collectedMutual } from './collected-mutual.js';

const mutual = collectedMutual();
const [ONE, TWO] = [0xe1, 0xe2];
beforeEach(async () => {
  await mutual.payBack(1, ONE);
  await mutual.payBack(2, TWO);
});

const refs = (transfer: number) => `<Refs><EndToEndId>${endToEnd(transfer)}</EndToEndId></Refs>`;
/** Money of 9 December under the name of a transfer; that of `payBack` is of the 10th. */
const details = (transfer: number, more = '') => `<TxDtls>${refs(transfer)}${more}</TxDtls>`;
const reason = '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>';
const onThe10th = (file: string): string => file.replaceAll('2026-12-09</Dt>', '2026-12-10</Dt>');
const cameBack = (transfer: number, { amount = '10.00', more = reason } = {}) =>
  onThe10th(camt(entry(amount, details(transfer, more), { way: 'CRDT' })));
const owed = async (contract: number) => {
  const { refundOwed, transfers, refundReturnedOn } = await mutual.account(contract);
  return [refundOwed, transfers.length, refundReturnedOn];
};
const OWED_AGAIN = [1_000, 0, '2026-12-10'];
const PAID = [0, 1, undefined];

describe('a transfer that pays back', () => {
  it('and came back is owed again, told twice or not', async () => {
    const file = cameBack(ONE);
    expect(await bring(mutual.core, file)).toEqual({ counts: counted({ read: 1, applied: 1 }), report: [] });
    expect([await owed(1), await owed(2)]).toEqual([OWED_AGAIN, PAID]);
    expect((await bring(mutual.core, file)).counts).toEqual(counted({ read: 1, unchanged: 1 }));
    expect(await owed(1)).toEqual(OWED_AGAIN);
    const event = (await mutual.core.events.last(`account-${contractOf(1)}`))!;
    expect([event.type, JSON.parse(event.data)]).toEqual([
      'PremiumRefundReturned',
      { transfer: endToEnd(ONE), on: '2026-12-10', returnedOn: '2026-12-10', code: 'AC04', amount: 1_000 },
    ]);
  });

  it('may come back without a reason', async () => {
    await bring(mutual.core, cameBack(ONE, { more: '' }));
    expect(await owed(1)).toEqual(OWED_AGAIN);
  });

  it('went out as it was ordered: nothing is asked for', async () => {
    const file = onThe10th(camt(entry('10.00', details(ONE)) + entry('10.00', details(TWO))));
    expect((await bring(mutual.core, file)).counts).toEqual(counted({ read: 2, unchanged: 2 }));
    expect([await owed(1), await owed(2)]).toEqual([PAID, PAID]);
  });

  it.each([
    ['of another amount', cameBack(ONE, { amount: '9.99' }), 'payments.return-amount-differs'],
    [
      'before its day',
      cameBack(ONE).replaceAll('2026-12-10</Dt>', '2026-12-09</Dt>'),
      'payments.return-before-transfer',
    ],
    ['that went out as a debit that came back', camt(entry('10.00', details(ONE, reason))), 'payments.debit-unknown'],
    ['that went out for another amount', camt(entry('9.99', details(ONE))), 'bank.no-reason'],
  ])('%s is for a person to look at', async (_what, file, code) => {
    const { counts, report } = await bring(mutual.core, file);
    expect(counts).toEqual(counted({ read: 1, unmatched: 1 }));
    expect(report).toMatchObject([{ code }]);
    expect(await owed(1)).toEqual(PAID);
  });

  it('that came back in another file as well is for a person to look at', async () => {
    await bring(mutual.core, cameBack(ONE));
    const { report } = await bring(mutual.core, cameBack(ONE).replace('MSG-1', 'MSG-2'));
    expect(report).toMatchObject([{ code: 'payments.refund-already-returned', contracts: [contractOf(1)] }]);
    expect(await owed(1)).toEqual(OWED_AGAIN);
  });
});

describe('a status report of transfers', () => {
  const status = (transfer: number, is: string, code = 'AC04') =>
    `<TxInfAndSts><OrgnlEndToEndId>${endToEnd(transfer)}</OrgnlEndToEndId><TxSts>${is}</TxSts>` +
    (is === 'RJCT' ? `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>` : '') +
    '</TxInfAndSts>';
  const report = (groups: string, lots = '', message = 'VIR-20261207-7') =>
    pain002(groups, lots).replace('2026-12-04T', '2026-12-09T').replace('2026-12-03-1<', `${message}<`);
  const lot = (more: string) => `<OrgnlPmtInfAndSts><OrgnlPmtInfId>L</OrgnlPmtInfId>${more}</OrgnlPmtInfAndSts>`;
  const REJECTED_ON_THE_9TH = [1_000, 0, '2026-12-09'];

  it('rejects one before its day, and accepts the other', async () => {
    const file = report('<GrpSts>PART</GrpSts>', lot(status(ONE, 'RJCT') + status(TWO, 'ACSP')));
    expect(await bring(mutual.core, file)).toEqual({
      counts: counted({ read: 3, applied: 1, unchanged: 2 }),
      report: [],
    });
    expect([await owed(1), await owed(2)]).toEqual([REJECTED_ON_THE_9TH, PAID]);
  });

  it('of an unknown kind is for a person to look at', async () => {
    const { report: told } = await bring(mutual.core, report('', lot(status(ONE, 'CANC'))));
    expect(told).toMatchObject([{ code: 'bank-files.status-unknown' }]);
  });

  it('rejects every one of a message, once', async () => {
    const message = await mutual.sendRefunds(3, [
      { contract: 1, transfer: ONE },
      { contract: 2, transfer: TWO },
    ]);
    const file = report('<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>', '', message);
    expect((await bring(mutual.core, file)).counts).toEqual(counted({ read: 1, applied: 1 }));
    expect([await owed(1), await owed(2)]).toEqual([REJECTED_ON_THE_9TH, REJECTED_ON_THE_9TH]);
    expect((await bring(mutual.core, file)).counts).toEqual(counted({ read: 1, unchanged: 1 }));
  });

  it('is not needed for a message that the bank booked in one sum; one that came back in one sum is assigned', async () => {
    const message = await mutual.sendRefunds(3, [{ contract: 1, transfer: ONE }]);
    const sum = `<TxDtls><Refs><MsgId>${message}</MsgId></Refs></TxDtls>`;
    expect((await bring(mutual.core, camt(entry('20.00', sum)))).counts).toEqual(counted({ read: 1, unchanged: 1 }));
    const { report: told } = await bring(mutual.core, camt(entry('20.00', sum, { way: 'CRDT' })));
    expect(told).toMatchObject([{ code: 'bank-files.credit-to-assign' }]);
  });
});
