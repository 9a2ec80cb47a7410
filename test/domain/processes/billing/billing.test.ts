import { TAKEN_OVER } from '../../../../domain/contracts/events.js';
import { billing } from '../../../../domain/processes/billing/billing.js';
import type { BillingOrder } from '../../../../domain/processes/billing/react.js';
import type { Billing } from '../../../../domain/processes/billing/state.js';
import type { Seen } from '../../../../domain/processes/billing/evolve.js';
import { date } from '../../../../domain/shared/calendar.js';
import { toCents } from '../../../../domain/shared/money.js';
import { follow, happened } from '../../../kit/follow.js';
import { renewed, subscribed } from '../../contracts/policies.js';
import { after, planning } from '../../payments/account/books.js';

const ID = 'c'.repeat(32);
const contract = (event: unknown) => happened(`contract-${ID}`, event as Seen);
const opened = (day: string) => {
  const event: Seen = { type: 'DayOpened', data: { day: date(day) } };
  return happened('calendar', event);
};
const planned = (...terms: Parameters<typeof planning>) => {
  const [event] = after(planning(...terms));
  return happened(`account-${ID}`, event as Seen);
};
const takenOver = (event: { readonly data: object }) => {
  const { pricing } = event.data as { readonly pricing: object };
  return contract({ ...event, data: { ...event.data, pricing: { ...pricing, tariff: TAKEN_OVER } } });
};
const order = (from: string, over: object = {}) => ({
  stream: `account-${ID}`,
  name: `PlanInstalments/${from}`,
  command: {
    type: 'PlanInstalments',
    premium: 24_450,
    frequency: 'month',
    firstDueOn: from,
    notBefore: from,
    until: `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`,
    ...over,
  },
});
const sold = subscribed('2026-04-10');

describe('a contract', () => {
  it('has its first year planned when it is subscribed', () =>
    follow(billing, [])
      .when(contract(sold))
      .then([order('2026-04-10')] as never));

  it('has each year planned when it is renewed', () =>
    follow(billing, [contract(sold), planned('244.50', 'month', '2026-04-10')])
      .when(contract(renewed('2027-04-10', '2028-04-10')))
      .then([order('2027-04-10')] as never));

  it('waits for no day once its year is planned', () => {
    const due = (...history: Parameters<typeof follow<Billing, Seen, BillingOrder>>[1]) =>
      billing.dueOn(follow(billing, history).state);
    expect(due(contract(sold))).toBe('1900-01-01');
    expect(due(opened('2026-04-10'), contract(sold))).toBe('2026-04-11');
    expect(due(contract(sold), planned('244.50', 'month', '2026-04-10'))).toBeUndefined();
  });

  it('that was taken over is billed from the next day that opens, and nothing before', () => {
    const imported = [takenOver(sold), takenOver(renewed('2027-04-10', '2028-04-10'))];
    const known = follow(billing, [opened('2027-06-01'), ...imported]);
    expect(known.ordered).toEqual([]);
    expect(billing.dueOn(known.state)).toBe('2027-06-02');
    const rest = { premium: toCents(20_375), notBefore: '2027-06-10' };
    known.when(opened('2027-06-02')).then([order('2027-04-10', rest)] as never);
  });

  it('that could not be planned is asked for again on the next day, the instalments past left out', () => {
    const known = follow(billing, [contract(sold), opened('2026-04-10')]);
    known
      .when(opened('2026-04-11'))
      .then([order('2026-04-10', { premium: toCents(22_413), notBefore: '2026-05-10' })] as never);
    const paysByYear = contract(subscribed('2026-04-10', 'habitation', { frequency: 'year' }));
    const late = follow(billing, [paysByYear, opened('2026-04-11')]);
    expect([late.ordered.length, billing.dueOn(late.state)]).toEqual([1, undefined]);
  });

  it('owes its premium while cover is suspended for not paying it', () =>
    follow(billing, [contract(sold), planned('244.50', 'month', '2026-04-10')])
      .when(
        contract({
          type: 'GuaranteesSuspended',
          data: { reason: 'unpaid', from: date('2026-07-01'), noticeSentOn: date('2026-05-31') },
        }),
      )
      .then([]));

  it('that ends within its year has it planned again, and later years brought to nothing', () => {
    const known = follow(billing, [
      contract(sold),
      planned('244.50', 'month', '2026-04-10'),
      contract(renewed('2027-04-10', '2028-04-10')),
      happened(`account-${ID}`, {
        ...planned('244.50', 'month', '2027-04-10').event,
        data: { ...(planned('244.50', 'month', '2027-04-10').event.data as object), plan: 2 },
      } as Seen),
    ]);
    const ended = { ground: { kind: 'death', diedOn: '2027-03-31' }, endsOn: date('2027-04-01') };
    const replan = (plan: number, from: string, premium: number) => ({
      stream: `account-${ID}`,
      name: `ReplanInstalments/${from}`,
      command: { type: 'ReplanInstalments', plan, reason: 'terminated', premium },
    });
    known
      .when(contract({ type: 'ContractTerminated', data: ended }))
      .then([replan(1, '2026-04-10', Math.round((24_450 * 356) / 365)), replan(2, '2027-04-10', 0)] as never);
  });
});
