import { correspondence } from '../../../domain/processes/correspondence/correspondence.js';
import type { Seen } from '../../../domain/processes/correspondence/seen.js';
import { date } from '../../../domain/shared/calendar.js';
import { ZERO } from '../../../domain/shared/money.js';
import { moved, nantes } from '../membership/people.js';
import { blocked, signed, TODAY } from '../payments/mandates/papers.js';
import { follow, happened } from '../../kit/follow.js';

const MEMBER = 'a'.repeat(32);
const ACCOUNT = `account-${'c'.repeat(32)}`;
const [ONE, TWO] = ['1'.repeat(32), '2'.repeat(32)];
const told = (stream: string, event: object) => happened(stream, event as Seen, { subject: MEMBER });
const returned = (code: string) =>
  told(ACCOUNT, {
    type: 'DebitReturned',
    data: { debit: ONE, returnedOn: TODAY, code, amount: ZERO, costs: ZERO },
  });
const announced = told(ACCOUNT, {
  type: 'InstalmentsAnnounced',
  data: { sentOn: TODAY, instalments: [{ number: 1, dueOn: date('2026-12-10'), amount: ZERO }] },
});
const wanted = ({ stream, id }: { readonly stream: string; readonly id: string }, template: string, more = {}) => [
  {
    stream: `correspondence-${MEMBER}`,
    name: template,
    command: { type: 'OrderMessage', template, isRegistered: false, cause: { stream, event: id }, ...more },
  },
];
const ended = (kind: string) => told(`contract-${ONE}`, { type: 'ContractTerminated', data: { ground: { kind } } });

describe('a member is written to', () => {
  it('by registered letter of a formal notice, and of the end that it leads to', () => {
    const notice = told(ACCOUNT, { type: 'FormalNoticeSent', data: {} });
    const end = ended('unpaid');
    const letter = { isRegistered: true };
    expect(follow(correspondence, [notice]).ordered).toEqual(wanted(notice, 'formal-notice', letter));
    expect(follow(correspondence, [end]).ordered).toEqual(wanted(end, 'contract-terminated', letter));
  });

  it('of an end that he asked for', () => {
    const end = ended('infra-annual');
    expect(follow(correspondence, [end]).ordered).toEqual(wanted(end, 'contract-terminated'));
  });

  it.each(['AM04', 'AC04', 'MD06', 'MS02', 'SL01', 'ZZ99'])('of a debit that came back by %s', (code) => {
    const event = returned(code);
    expect(follow(correspondence, [event]).ordered).toEqual(wanted(event, 'payment-refused'));
  });

  it.each(['AG02', 'FF01', 'AM05', 'MD07'])('not of a debit that came back by %s', (code) =>
    expect(follow(correspondence, [returned(code)]).ordered).toEqual([]),
  );

  it('of suspensions, mandates and moves', () => {
    const events = [
      [told(`contract-${ONE}`, { type: 'GuaranteesSuspended', data: {} }), 'guarantees-suspended'],
      [told(`contract-${ONE}`, { type: 'GuaranteesReinstated', data: {} }), 'guarantees-reinstated'],
      [told(`mandate-${ONE}`, signed()), 'mandate-signed'],
      [told(`mandate-${ONE}`, { type: 'MandateAccountChanged', data: {} }), 'mandate-account-changed'],
      [told(`member-${MEMBER}`, moved('2026-12-01', nantes)), 'address-changed'],
    ] as const;
    for (const [event, template] of events)
      expect(follow(correspondence, [event]).ordered).toEqual(wanted(event, template));
  });

  it('once for an event, and not of what changes nothing for him', () => {
    const block = told(`mandate-${ONE}`, blocked('account'));
    expect(follow(correspondence, [block]).ordered).toEqual([]);
  });
});

describe('announced instalments name', () => {
  const first = told(`mandate-${ONE}`, signed());
  const later = told(`mandate-${TWO}`, signed({ signedOn: date('2026-05-01') }));
  const named = (...history: readonly ReturnType<typeof told>[]) =>
    follow(correspondence, [...history, announced]).ordered.at(-1)?.command.mandate;

  it.each([
    ['none where there is none', [], undefined],
    ['the latest signed, however late the other was told', [later, first], TWO],
    ['the other one while it is blocked', [first, later, told(`mandate-${TWO}`, blocked('account'))], ONE],
    [
      'it again once nothing blocks it',
      [
        first,
        later,
        told(`mandate-${TWO}`, blocked('account')),
        told(`mandate-${TWO}`, { type: 'MandateUnblocked', data: { on: TODAY, why: 'account' } }),
      ],
      TWO,
    ],
    [
      'the other one once it was revoked',
      [first, later, told(`mandate-${TWO}`, { type: 'MandateRevoked', data: { on: TODAY, by: 'debtor' } })],
      ONE,
    ],
    ['none that is for one debit', [told(`mandate-${ONE}`, signed({ kind: 'one-off' }))], undefined],
  ] as const)('%s', (_what, history, mandate) => expect(named(...history)).toBe(mandate));
});
