import fc from 'fast-check';
import { contracts } from '../../../domain/contracts/contracts.js';
import { terminationDates } from '../../../domain/contracts/rules/termination-dates.js';
import { plusDays } from '../../../domain/shared/calendar.js';
import { FIRST, live, lives, PAID, type Lived } from './lives.js';
import { ending, pricing } from './policies.js';

const check = (property: (lived: Lived) => void) => fc.assert(fc.property(lives, (life) => property(live(life))));

describe('whatever happens to a contract', () => {
  it('its timelines begin on its first day, each day once and in order: no gap, no overlap', () =>
    check(({ contract }) => {
      for (const timeline of [contract.premium, contract.frequency, contract.cover, contract.insured]) {
        const froms = timeline.map(({ from }) => from);
        expect(froms).toEqual([...new Set(froms)].sort());
        expect(froms[0]).toBe(FIRST);
      }
    }));

  it('its premium is on each day what the tariff asks for the last thing told of it', () =>
    check(({ contract }) => {
      for (const { from, value } of contract.premium) expect(value).toBe(pricing(from).yearly);
    }));

  it('it ends once at most, refunds no more than was paid, and by a day after its end', () =>
    check(({ events }) => {
      const ends = events.flatMap((event) => (event.type === 'ContractTerminated' ? [event.data] : []));
      expect(ends.length).toBeLessThanOrEqual(1);
      for (const { refund, endsOn, refundBy, receivedOn } of ends) {
        expect(refund).toBeLessThanOrEqual(PAID.amount);
        expect(endsOn >= receivedOn && refundBy > endsOn).toBe(true);
      }
    }));

  it('nothing holds from a day after its end', () =>
    check(({ contract, events }) => {
      const at = events.findIndex(({ type }) => type === 'ContractTerminated');
      if (at < 0) return;
      const { endsOn } = contract.end!;
      for (const { effectiveOn = FIRST, type } of events.slice(at + 1)) {
        expect(type).not.toBe('ContractTerminated');
        expect(effectiveOn < endsOn).toBe(true);
      }
    }));

  it('what is told before an end is confirmed is what is decided', () =>
    check(({ contract }) => {
      const day = plusDays(FIRST, 700);
      const dates = terminationDates(contract, day, { kind: 'infra-annual' });
      const decision = contracts.decide(ending(day, { kind: 'infra-annual' }), contract);
      if ('refused' in dates || 'refused' in decision) return expect(decision).toEqual(dates);
      const { endsOn, refundBy } = dates;
      return expect(decision[0]).toMatchObject({ type: 'ContractTerminated', data: { endsOn, refundBy } });
    }));
});
