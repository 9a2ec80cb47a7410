import { camt, entry } from '../../bank/statements.js';
import { bring, counted } from './bring.js';
import { collectedMutual } from './collected-mutual.js';

const mutual = collectedMutual();
const LARGEST = '999999999.99';

it('a file whose entries cannot be added up exactly is refused as a whole', async () => {
  const one = `<TxDtls><Amt Ccy="EUR">${LARGEST}</Amt><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>`;
  const costs = one.replace('<RtrInf>', '<Chrgs><Amt Ccy="EUR">0.01</Amt></Chrgs><RtrInf>');
  const { counts, report } = await bring(mutual.core, camt(entry(LARGEST, costs + one.repeat(90_100))));
  expect(counts).toEqual(counted({ read: 90_101, refused: 1 }));
  expect(report).toEqual([{ outcome: 'refused', code: 'bank.too-large', facts: {} }]);
}, 60_000);
