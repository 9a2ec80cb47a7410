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
import { camt, endToEnd, entry, pain002, returned } from '../bank/statements.js';
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

describe('a return that nobody could match', () => {
  const place = async (index: number) => {
    const received = (await eventsOf(mutual.core, 'BankFileReceived')).at(-1)!;
    return { file: received.stream.slice('bank-file-'.length), index };
  };
  const assign = async (index: number, debit: number, code: string, contract: string | undefined, key?: string) => {
    const files = new BankFileCommands(contractParts(mutual.core).streams);
    const which = { debit: endToEnd(debit), code, contract };
    return files.assignReturn(await place(index), which, id(9), caller(key));
  };
  const refused = (code: string) => ({ outcome: 'refused', refusal: { refused: code } });

  it('is recorded on the account of the debit that an operator says, once', async () => {
    await bring(mutual.core, camt(entry('12.34', returned(1, '12.34', 'ZZ99'))));
    expect(await mutual.debits(1)).toEqual([[endToEnd(1), 'pending']]);
    const assigned = await assign(1, 1, 'AC04', contractOf(1), 'a');
    expect(await assign(1, 1, 'AC04', contractOf(1), 'a')).toEqual({ ...assigned, repeated: true });
    await settle(); // its return first,
    await settle(); // then what follows it
    expect(await mutual.debits(1)).toEqual([[endToEnd(1), 'returned']]);
    expect(await blocksOf(1)).toEqual(['account']);
    expect(await assign(1, 1, 'AC04', contractOf(1))).toMatchObject(refused('bank-files.entry-settled'));
    const [event] = await eventsOf(mutual.core, 'DebitReturned');
    expect(JSON.parse(event!.data)).toMatchObject({ code: 'AC04', amount: 1_234, costs: 0, returnedOn: '2026-12-09' });
    expect(JSON.parse(event!.metadata)).toMatchObject({ subject: ZOE, origin: 'live' });
  });

  it('is recorded where its bank told the reason in words of its own', async () => {
    const words = returned(1, '12.34').replace('<Cd>AM04</Cd>', '<Prtry>Solde insuffisant</Prtry>');
    await bring(mutual.core, camt(entry('12.34', words)));
    expect(await assign(1, 1, 'AM04', contractOf(1))).toMatchObject({ outcome: 'executed' });
    await settle();
    expect(await mutual.debits(1)).toEqual([[endToEnd(1), 'returned']]);
  });

  it('stays on the list where the account cannot take it', async () => {
    await bring(mutual.core, camt(entry('12.34', returned(1, '12.34', 'ZZ99')) + entry('1.00', returned(77, '1.00'))));
    expect(await assign(1, 1, 'ZZ99', contractOf(1))).toMatchObject(refused('payments.return-code-unknown'));
    expect(await assign(1, 1, 'MS03', contractOf(2))).toMatchObject(refused('payments.debit-unknown'));
    expect(await assign(1, 77, 'MS03', undefined)).toMatchObject(refused('payments.debit-unknown'));
    expect(await assign(2, 1, 'MS03', contractOf(1))).toMatchObject(refused('payments.return-amount-differs'));
    expect(await assign(1, 4, 'MS03', contractOf(3))).toMatchObject(refused('payments.return-before-debit'));
    expect(await eventsOf(mutual.core, 'EntryAssigned')).toEqual([]);
  });

  it('of a whole message is recorded debit by debit', async () => {
    const [first, second] = [
      { contract: 1, mandate: 1, debit: 1 } as const,
      { contract: 2, mandate: 2, debit: 2 } as const,
    ];
    const message = await mutual.sendFile(1, [first, second]);
    const whole = '<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>ZZ99</Cd></Rsn></StsRsnInf>';
    const file = pain002(whole, '').replace('2026-12-03-1', message).replace('2026-12-04T', '2026-12-08T');
    expect((await bring(mutual.core, file)).counts).toMatchObject({ unmatched: 1 });
    expect(await assign(1, 1, 'FF01', contractOf(1))).toMatchObject({ outcome: 'executed' });
    expect(await assign(1, 2, 'FF01', contractOf(2))).toMatchObject({ outcome: 'executed' });
    expect(await assign(1, 1, 'FF01', contractOf(1))).toMatchObject(refused('bank-files.entry-settled'));
    await settle();
    expect([...(await mutual.debits(1)), ...(await mutual.debits(2))]).toEqual([
      [endToEnd(1), 'returned'],
      [endToEnd(2), 'returned'],
    ]);
  });
});
