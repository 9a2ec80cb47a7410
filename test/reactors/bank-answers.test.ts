import { mandates } from '../../domain/payments/mandates/mandates.js';
import type { SignedMandate } from '../../domain/payments/mandates/state.js';
import { date } from '../../domain/shared/calendar.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { BankFileCommands } from '../../src/payments/bank-file-commands.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { allProcesses } from '../../src/reactors/processes/all-processes.js';
import { followedAssignedCredit } from '../../src/reactors/processes/followed-assigned-credit.js';
import { followedReturnedDebit } from '../../src/reactors/processes/followed-returned-debit.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { camt, entry, returned } from '../bank/statements.js';
import { ZOE } from '../contracts/zoe-insured.js';
import { id } from '../domain/payments/account/books.js';
import { OTHER_ACCOUNT } from '../domain/payments/mandates/papers.js';
import { bring } from '../imports/bank-statement/bring.js';
import { contractOf, mandateOf } from '../imports/bank-statement/collected.js';
import { collectedMutual } from '../imports/bank-statement/collected-mutual.js';
import { caller } from '../kit/callers.js';
import { eventsOf, settled } from './mutual.js';

const mutual = collectedMutual();
let store: MemoryReadStore;
let reactors: Reactors;

beforeEach(async () => {
  store = new MemoryReadStore();
  reactors = new Reactors({ core: mutual.core, store, processes: allProcesses(mutual.core) });
  await settle();
});
afterEach(() => reactors.stop());

const settle = async (): Promise<void> => {
  const { core } = mutual;
  for (const one of [followedReturnedDebit(core), followedAssignedCredit(contractParts(core).streams)])
    await settled(core, store, one);
};
const blocksOf = async (mandate: number): Promise<readonly string[]> =>
  ((await mutual.core.commands.load(mandates, `mandate-${mandateOf(mandate)}`)).state as SignedMandate).blocks;

it('the return of a debit whose account is closed blocks its mandate, that for lack of funds does not', async () => {
  await bring(mutual.core, camt(entry('12.34', returned(1, '12.34', 'AC04')) + entry('12.34', returned(2, '12.34'))));
  await settle();
  expect(await blocksOf(1)).toEqual(['account']);
  expect(await blocksOf(2)).toEqual([]);
  const [blocked] = await eventsOf(mutual.core, 'MandateBlocked');
  expect(JSON.parse(blocked!.data)).toMatchObject({ why: 'account', code: 'AC04' });
  expect(JSON.parse(blocked!.metadata)).toMatchObject({ subject: ZOE, origin: 'live', actor: 'system:returned-debit' });
});

it('an account that the member gave since the debit was sent is not blocked for the former one', async () => {
  const command = {
    type: 'ChangeMandateAccount',
    today: date('2026-12-08'),
    account: OTHER_ACCOUNT,
    accountNow: undefined,
  };
  const target = {
    decider: mandates,
    stream: `mandate-${mandateOf(1)}`,
    subject: ZOE,
    prepare: () => command as never,
  };
  expect(await mutual.core.commands.execute(target, caller())).toMatchObject({ outcome: 'executed' });
  await bring(mutual.core, camt(entry('12.34', returned(1, '12.34', 'AC04'))));
  await settle();
  expect(await blocksOf(1)).toEqual([]);
  const [refused] = await eventsOf(mutual.core, 'OrderRefused');
  expect(JSON.parse(refused!.data)).toMatchObject({ reason: 'payments.account-changed-since' });
});

it('money that an operator gives to a contract is received once, for what is owed', async () => {
  await bring(mutual.core, camt(entry('12.34', returned(1, '12.34')) + entry('50.00', '', { way: 'CRDT' })));
  const [received] = await eventsOf(mutual.core, 'BankFileReceived');
  const place = { file: received!.stream.slice('bank-file-'.length), index: 2 };
  const files = new BankFileCommands(contractParts(mutual.core).streams);
  const refused = await files.assign(place, id(5), id(9), caller());
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { refused: 'contracts.unknown' } });
  const assigned = await files.assign(place, contractOf(1), id(9), caller('a'));
  expect(await files.assign(place, contractOf(1), id(9), caller('a'))).toEqual({ ...assigned, repeated: true });
  await settle();
  const { instalments, refundOwed, payments } = await mutual.account(1);
  expect([instalments[0]!.paid, refundOwed, payments.length]).toEqual([1_234, 5_000 - 1_234, 1]);
  expect(await files.setAside(place, 'duplicate', id(9), caller())).toMatchObject({
    refusal: { refused: 'bank-files.entry-settled' },
  });
});
