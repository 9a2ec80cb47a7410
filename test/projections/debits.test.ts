import { debits } from '../../projections/debits/view.js';
import { unmatchedEntry } from '../../projections/unmatched-entries/query.js';
import { unmatchedEntries } from '../../projections/unmatched-entries/view.js';
import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { after, begun, collecting, id, returning } from '../domain/payments/account/books.js';
import { told, unmatched } from '../domain/payments/bank-files/told-entries.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';

const CONTRACT = id(7);
const debit = (status: string) => ({
  [id(1)]: {
    debit: id(1),
    contract: CONTRACT,
    member: MEMBER,
    mandate: id(999),
    amount: 1_000,
    submittedOn: '2025-12-30',
    collectOn: '2026-01-05',
    status,
  },
});

describe('a debit', () => {
  it.each([
    ['pending', []],
    ['returned', [returning(1, '2026-01-07', 'AM04', '10.00')]],
    ['collected', [collecting(1, '2026-02-01')]],
    ['refunded', [returning(1, '2026-02-10', 'MD06', '10.00')]],
  ])('is %s', async (status, more) => {
    const events = after(...begun, ...more).map((event) => ({ ...event, stream: `account-${CONTRACT}` }));
    await given(events)
      .project(debits)
      .expect(debit(status) as never);
  });
});

describe('the work list of a bank’s file', () => {
  const FILE = id(4);
  const stream = `bank-file-${FILE}`;
  const open = {
    file: FILE,
    status: 'open',
    day: '2026-12-09',
    kind: 'credit',
    amount: 5_000,
    debits: [],
    contracts: [],
  };
  const code = 'bank-files.credit-to-assign';
  const decisions = [
    {
      type: 'EntryAssigned',
      data: {
        index: 1,
        contract: id(7),
        payment: id(8),
        amount: toCents(5_000),
        receivedOn: date('2026-12-09'),
        by: id(9),
      },
    },
    { type: 'EntrySetAside', data: { index: 2, reason: 'duplicate', by: id(9) } },
  ];

  it('has an entry each, with what was decided', () =>
    given(
      [told(unmatched(1), unmatched(2)), told(unmatched(3, { bookedOn: undefined })), ...decisions].map((event) => ({
        ...event,
        stream,
      })),
    )
      .project(unmatchedEntries)
      .expect({
        [`${FILE}:1`]: {
          ...open,
          index: 1,
          code,
          status: 'assigned',
          decision: { by: id(9), on: '2026-11-24', contract: id(7) },
        },
        [`${FILE}:2`]: {
          ...open,
          index: 2,
          code,
          status: 'set-aside',
          decision: { by: id(9), on: '2026-11-24', reason: 'duplicate' },
        },
        [`${FILE}:3`]: { ...open, index: 3, code, day: '2026-11-24' },
      } as never));

  it('tells which debit came back, and keeps a reject of many open until the last of its debits', () => {
    const reject = { kind: 'reject', amount: undefined, bookedOn: date('2026-12-08') } as const;
    const assigned = (index: number, debit: string) => ({
      type: 'EntryAssigned',
      data: {
        ...{
          index,
          contract: id(7),
          payment: debit,
          amount: toCents(5_000),
          receivedOn: date('2026-12-08'),
          by: id(9),
        },
        returned: { code: 'FF01', settled: false },
      },
    });
    const entries = [
      unmatched(1, { ...reject, endToEndId: id(4), debits: [id(4), id(6)] }),
      unmatched(2, { ...reject, debits: [id(4), id(5)] }),
      unmatched(3, { ...reject, debits: [id(4), id(5)] }),
    ];
    const decided = [assigned(1, id(4)), assigned(2, id(4)), assigned(3, id(4)), assigned(3, id(5))];
    const decision = { by: id(9), on: '2026-11-24', contract: id(7), code: 'FF01' };
    return given([told(...entries), ...decided].map((event) => ({ ...event, stream })))
      .project(unmatchedEntries)
      .expect({
        [`${FILE}:1`]: expect.objectContaining({
          status: 'assigned',
          decision: { ...decision, debit: id(4) },
        }),
        [`${FILE}:2`]: expect.objectContaining({ status: 'open', debits: [id(5)] }),
        [`${FILE}:3`]: expect.objectContaining({
          status: 'assigned',
          decision: { ...decision, debit: id(5) },
        }),
      });
  });

  it('is read with amounts in euros', () =>
    expect(unmatchedEntry({ ...open, index: 1, code } as never)).toMatchObject({
      id: `${FILE}:1`,
      amount: '50.00',
      decision: null,
    }));
});
