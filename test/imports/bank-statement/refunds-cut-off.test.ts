import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { camt, endToEnd, entry, pain002, returned } from '../../bank/statements.js';
import { cores } from '../../kit/cores.js';
import type { Core } from '../../../src/core/open-core.js';
import { bring, counted } from './bring.js';
import { collectedMutual } from './collected-mutual.js';
import { cutOffEverywhere } from './cut-off-everywhere.js';

const mutual = collectedMutual();
const { newFolder, open } = cores();
const [ONE, TWO, THREE] = [0xe1, 0xe2, 0xe3];

const back = (transfer: number): string =>
  entry(
    '10.00',
    `<TxDtls><Refs><EndToEndId>${endToEnd(transfer)}</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>`,
    { way: 'CRDT' },
  ).replace('2026-12-09</Dt>', '2026-12-10</Dt>');

/** Two transfers for one contract came back and one for another, one of them twice; the debit of that contract did too. */
const FILE = camt(back(ONE) + back(TWO) + entry('12.34', returned(1, '12.34')) + back(THREE) + back(ONE));

it('a file of returned transfers that is cut off at an append is run again and comes to the same', async () => {
  await mutual.payBack(1, ONE);
  await mutual.payBack(1, THREE);
  await mutual.payBack(2, TWO);
  const copied = async (): Promise<Core> => {
    const folder = join(newFolder(), 'data');
    cpSync(mutual.core.config.dataDir, folder, { recursive: true });
    return open(folder);
  };
  const { counts, deaths } = await cutOffEverywhere(FILE, copied);
  expect(counts).toEqual(counted({ read: 5, applied: 4, unmatched: 1 }));
  expect(deaths).toBeGreaterThan(5);
}, 60_000);

it('a transfer rejected by a report and booked back in a statement is owed once; a person looks at the second', async () => {
  await mutual.payBack(1, ONE);
  const reject =
    `<OrgnlPmtInfAndSts><OrgnlPmtInfId>L</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${endToEnd(ONE)}</OrgnlEndToEndId>` +
    '<TxSts>RJCT</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>';
  await bring(mutual.core, pain002('', reject).replace('2026-12-04T', '2026-12-09T'));
  const { counts, report } = await bring(mutual.core, camt(back(ONE)));
  expect(counts).toEqual(counted({ read: 1, unmatched: 1 }));
  expect(report).toMatchObject([{ code: 'payments.refund-already-returned' }]);
  expect((await mutual.account(1)).refundOwed).toBe(1_000);
});

describe('a report that rejects a message and each of its transfers', () => {
  it('is of one reject each: nobody is asked for anything', async () => {
    await mutual.payBack(1, ONE);
    await mutual.payBack(2, TWO);
    const transfers = [
      { contract: 1, transfer: ONE },
      { contract: 2, transfer: TWO },
    ];
    const message = await mutual.sendRefunds(3, transfers);
    const alone =
      `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${message}-1</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${endToEnd(ONE)}` +
      '</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>';
    const group = '<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>';
    const file = pain002(group, alone).replace('2026-12-04T', '2026-12-09T').replace('2026-12-03-1<', `${message}<`);
    const { counts, report } = await bring(mutual.core, file);
    expect(report).toEqual([]);
    expect(counts).toEqual(counted({ read: 2, applied: 2 }));
    const last = await mutual.core.events.last('account-0000000000000000000000000000c001');
    expect(JSON.parse(last!.data)).toMatchObject({ transfer: endToEnd(ONE), code: 'AC04' });
  });
});
