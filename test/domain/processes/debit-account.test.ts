import type { BankAccountEvent } from '../../../domain/payments/bank-accounts/events.js';
import type { MandateEvent } from '../../../domain/payments/mandates/events.js';
import { debitAccount } from '../../../domain/processes/debit-account/debit-account.js';
import { follow, happened } from '../../kit/follow.js';
import { chosen, id } from '../payments/bank-accounts/slips.js';
import { presented, signed, TODAY } from '../payments/mandates/papers.js';

const MEMBER = { subject: 'f'.repeat(32) };
type Seen = Parameters<typeof debitAccount.instance>[0]['event'];
const told = (stream: string, event: BankAccountEvent | MandateEvent) => happened(stream, event as Seen, MEMBER);
const choice = told('bank-accounts-f', chosen(2, 'debits'));
const [FIRST, SECOND] = ['mandate-a', 'mandate-b'];
const BOTH = [told(FIRST, signed()), told(SECOND, signed())];
const follows = (stream: string) => ({
  stream,
  name: `debit/${stream}`,
  command: { type: 'ChangeMandateAccount', member: MEMBER.subject, bankAccount: id(2) } as const,
});

describe('an account chosen for debits', () => {
  it('is debited under each open mandate of the member', () =>
    follow(debitAccount, BOTH)
      .when(choice)
      .then([follows(FIRST), follows(SECOND)]));

  it.each<[string, MandateEvent]>([
    ['revoked', { type: 'MandateRevoked', data: { on: TODAY, by: 'debtor' } }],
    ['lapsed', { type: 'MandateLapsed', data: { on: TODAY, lastDay: TODAY } }],
    ['used up by its last debit', presented(1, '2026-11-24', 'FNAL')],
    ['used up by its only debit', presented(1, '2026-11-24', 'OOFF')],
  ])('is not under one that was %s', (_what, end) =>
    follow(debitAccount, [...BOTH, told(FIRST, end)])
      .when(choice)
      .then([follows(SECOND)]),
  );

  it('is under one that goes on being presented', () =>
    follow(debitAccount, [BOTH[0]!, told(FIRST, presented(1, '2026-11-24', 'FRST'))])
      .when(choice)
      .then([follows(FIRST)]));

  it('is no affair of a mandate signed later, nor are other choices', () => {
    expect(follow(debitAccount, [choice, ...BOTH]).ordered).toEqual([]);
    follow(debitAccount, BOTH)
      .when(told('bank-accounts-f', chosen(2, 'savings')))
      .then([]);
  });

  it('is followed by member, and waits for no day', () => {
    expect(debitAccount.instance(choice)).toBe(MEMBER.subject);
    expect(debitAccount.dueOn(debitAccount.initialState)).toBeUndefined();
  });
});
