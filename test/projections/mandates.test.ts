import type { MandateEvent } from '../../domain/payments/mandates/events.js';
import { date } from '../../domain/shared/calendar.js';
import { mandates } from '../../projections/mandates/view.js';
import { MEMBER } from '../kit/encodings.js';
import { NOON } from '../kit/moment.js';
import { given } from '../kit/project.js';
import type { Told } from '../kit/told.js';
import {
  ACCOUNT,
  blocked,
  debit,
  NAMES,
  OTHER_ACCOUNT,
  presented,
  signed,
  TODAY,
} from '../domain/payments/mandates/papers.js';

const MANDATE = 'a'.repeat(32);
const onMandate = (...events: readonly MandateEvent[]): readonly Told[] =>
  events.map((event) => ({ ...event, stream: `mandate-${MANDATE}` }));
const account = { ...ACCOUNT, signedAt: 'Rouen' };
const signedOn = date('2026-01-10');
const start = {
  mandate: MANDATE,
  member: MEMBER,
  status: 'open',
  ...NAMES,
  kind: 'recurrent',
  signedOn,
  toldAt: NOON,
  blocks: [],
  names: [{ from: signedOn, value: NAMES }],
  accounts: [{ from: signedOn, value: account }],
  untold: { account: false },
  lapsesOn: '2029-01-11',
} as const;
const expected = (over: object = {}) => ({ [MANDATE]: { ...start, ...over } as never });
const moved: MandateEvent = {
  type: 'MandateAccountChanged',
  effectiveOn: TODAY,
  data: { on: TODAY, account: OTHER_ACCOUNT },
};
const used = [signed(), presented(1, '2026-02-05', 'FRST')];
const usedOnce = { lastDueOn: '2026-02-05', lastDebit: debit(1), lapsesOn: '2029-02-06' };

describe('mandates as they are shown', () => {
  it('begin with their signature, for 36 months', () =>
    given(onMandate(signed())).project(mandates).expect(expected()));

  it('last 36 months more with each debit, and end with the final one', async () => {
    await given(onMandate(...used))
      .project(mandates)
      .expect(expected(usedOnce));
    await given(onMandate(...used, presented(2, '2026-03-05', 'FNAL')))
      .project(mandates)
      .expect(
        expected({
          status: 'used-up',
          lastDueOn: '2026-03-05',
          lastDebit: debit(2),
          lapsesOn: '2029-03-06',
          endedOn: '2026-03-05',
        }),
      );
  });

  it('have their accounts and names by day, and what the bank is yet to be told', () => {
    const names = { rum: 'MUT-2', ics: NAMES.ics };
    const renamed: MandateEvent = {
      type: 'MandateRenamed',
      effectiveOn: TODAY,
      data: { on: TODAY, ...names, original: NAMES },
    };
    return given(onMandate(...used, moved, renamed))
      .project(mandates)
      .expect(
        expected({
          ...usedOnce,
          ...names,
          names: [...start.names, { from: TODAY, value: names }],
          accounts: [...start.accounts, { from: TODAY, value: OTHER_ACCOUNT }],
          untold: { account: true, original: NAMES },
        }),
      );
  });

  it('are blocked and unblocked', async () => {
    const events = [signed(), blocked('account'), blocked('refusal')];
    await given(onMandate(...events))
      .project(mandates)
      .expect(expected({ blocks: ['account', 'refusal'] }));
    await given(onMandate(...events, { type: 'MandateUnblocked', data: { on: TODAY, why: 'account' } }))
      .project(mandates)
      .expect(expected({ blocks: ['refusal'] }));
  });

  it.each([
    ['revoked', { type: 'MandateRevoked', data: { on: TODAY, by: 'debtor' } }],
    ['lapsed', { type: 'MandateLapsed', data: { on: TODAY, lastDay: date('2026-11-23') } }],
  ] as const)('are %s on their day', (status, end) =>
    given(onMandate(signed(), end))
      .project(mandates)
      .expect(expected({ status, endedOn: TODAY })),
  );

  it('are none before their signature', () => given(onMandate(moved)).project(mandates).expect({}));
});
