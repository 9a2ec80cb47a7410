import type { AccountEvent } from '../../../domain/payments/account/events.js';
import { accountChangedSince } from '../../../domain/payments/rules/account-changed-since.js';
import { RETURN_CODES } from '../../../domain/parameters/return-codes.js';
import { assignedCredit } from '../../../domain/processes/assigned-credit/assigned-credit.js';
import { returnedDebit } from '../../../domain/processes/returned-debit/returned-debit.js';
import { date } from '../../../domain/shared/calendar.js';
import { toCents, ZERO } from '../../../domain/shared/money.js';
import { follow, happened } from '../../kit/follow.js';
import { after, begun, id } from '../payments/account/books.js';

const MEMBER = { subject: 'f'.repeat(32) };
const STREAM = `account-${id(7)}`;
type Submitted = Extract<AccountEvent, { type: 'DebitSubmitted' }>;
const submitted = happened(STREAM, after(...begun).at(-1) as Submitted, MEMBER);
const cameBack = (code: string, type: 'DebitReturned' | 'DebitRefunded' = 'DebitReturned', debit = id(1)) =>
  happened(
    STREAM,
    { type, data: { debit, returnedOn: date('2026-01-07'), code, amount: toCents(1_000), costs: ZERO } } as const,
    MEMBER,
  );
const blocks = (code: string, why: string) => [
  {
    stream: `mandate-${id(999)}`,
    name: `block/${id(1)}`,
    command: { type: 'BlockMandate', why, code, member: MEMBER.subject, submittedOn: '2025-12-30' },
  },
];

describe('a debit that comes back', () => {
  it.each([
    ['AC01', 'account'],
    ['AC04', 'account'],
    ['AC06', 'account'],
    ['AC13', 'account'],
    ['AG01', 'account'],
    ['MD01', 'signature'],
    ['MD07', 'death'],
    ['MS02', 'refusal'],
    ['MD06', 'refusal'],
    ['SL01', 'bank'],
  ])('with %s blocks its mandate: %s', (code, why) => {
    for (const type of ['DebitReturned', 'DebitRefunded'] as const)
      follow(returnedDebit, [submitted])
        .when(cameBack(code, type))
        .then(blocks(code, why) as never);
  });

  const quiet = [
    'AM04',
    'MS03',
    'AM05',
    'AG02',
    'FF01',
    'FF05',
    'BE05',
    'RC01',
    'MD02',
    'RR01',
    'RR02',
    'RR03',
    'RR04',
  ];
  it.each(quiet)('with %s leaves its mandate alone', (code) =>
    follow(returnedDebit, [submitted]).when(cameBack(code)).then([]),
  );
  it('has one of these for every code that there is', () => expect(RETURN_CODES).toHaveLength(10 + quiet.length));

  it('that is none of the account’s orders nothing', () =>
    follow(returnedDebit, [submitted])
      .when(cameBack('AC04', 'DebitReturned', id(2)))
      .then([]));

  it('is followed by contract, whose latest debits are known', () => {
    expect(returnedDebit.instance(submitted)).toBe(id(7));
    expect(
      follow(
        returnedDebit,
        Array.from({ length: 100 }, () => submitted),
      ).state.debits,
    ).toHaveLength(80);
  });
});

it('an account given after a debit was sent is not the one that came back', () => {
  const accounts = [
    { from: date('2026-01-01'), value: {} as never },
    { from: date('2026-12-08'), value: {} as never },
  ];
  expect(accountChangedSince({ accounts }, date('2026-12-07'))).toBe(true);
  expect(accountChangedSince({ accounts }, date('2026-12-08'))).toBe(false);
  expect(accountChangedSince({ accounts: accounts.slice(1) }, date('2026-12-07'))).toBe(false);
});

it('a credit that an operator gave to a contract is received on its account', () => {
  const data = {
    index: 3,
    contract: id(7),
    payment: id(8),
    amount: toCents(5_000),
    receivedOn: date('2026-12-09'),
    by: id(9),
  };
  const event = happened(`bank-file-${id(4)}`, { type: 'EntryAssigned', data } as const);
  expect(assignedCredit.instance(event)).toBe(id(4));
  const command = {
    type: 'ReceivePayment',
    payment: id(8),
    means: 'transfer',
    receivedOn: '2026-12-09',
    amount: 5_000,
  };
  follow(assignedCredit, [])
    .when(event)
    .then([{ stream: `account-${id(7)}`, name: 'receive/3', command }] as never);
});

it('a return that an operator assigned is recorded on the account of its debit, at the mutual’s costs', () => {
  const data = {
    ...{ index: 3, contract: id(7), payment: id(8), amount: toCents(1_234), receivedOn: date('2026-12-09'), by: id(9) },
    returned: { code: 'MS03', settled: false },
  };
  const told = { debit: id(8), returnedOn: '2026-12-09', settled: false, code: 'MS03', amount: 1_234, costs: 0 };
  follow(assignedCredit, [])
    .when(happened(`bank-file-${id(4)}`, { type: 'EntryAssigned', data } as const))
    .then([{ stream: `account-${id(7)}`, name: 'return/3', command: { type: 'RecordReturn', ...told } }] as never);
});
