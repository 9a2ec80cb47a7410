import fc from 'fast-check';
import type { SubscribedContract } from '../../../domain/contracts/state.js';
import { addressChange } from '../../../domain/processes/address-change/address-change.js';
import { contractsConcerned } from '../../../domain/processes/address-change/rules/contracts-concerned.js';
import { date, plusDays } from '../../../domain/shared/calendar.js';
import { ending, pricing, subscribed } from '../contracts/policies.js';
import { moved, nantes } from '../membership/people.js';
import { follow, happened } from '../../kit/follow.js';
import { contractEventsOf, MovingMutual } from './moving-mutual.js';

const [HOME, CAR, TRUCK, SAVINGS] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const MEMBER = { subject: 'f'.repeat(32) };

const family = (): MovingMutual => {
  const mutual = new MovingMutual();
  mutual.open(date('2026-11-24'));
  mutual.subscribe(CAR, 'auto');
  mutual.subscribe(SAVINGS, 'epargne');
  mutual.subscribe(HOME, 'habitation');
  mutual.subscribe(TRUCK, 'auto');
  return mutual;
};
const premiums = (mutual: MovingMutual, id: string) =>
  (mutual.contracts.get(id) as SubscribedContract).premium.map(({ from, value }) => [from, value]);
const openUntil = (mutual: MovingMutual, from: string, count: number): void => {
  for (let index = 0; index < count; index += 1) mutual.open(plusDays(date(from), index));
};

describe('a move told ten days before, with a home, two cars and savings', () => {
  const mutual = family();
  mutual.move('2026-12-04');

  it('asks each contract for its amendment on the same day, home first, and the member about his savings', () =>
    expect(mutual.log).toEqual([
      '2026-11-24 aaa AmendmentRequested',
      '2026-11-24 aaa AmendmentPriced',
      '2026-11-24 bbb AmendmentRequested',
      '2026-11-24 bbb AmendmentPriced',
      '2026-11-24 ccc AmendmentRequested',
      '2026-11-24 ccc AmendmentPriced',
      '2026-11-24 fff ContractMoveAsked',
    ]));

  it('waits for its day', () => {
    expect(addressChange.dueOn(mutual.process)).toBe('2026-12-04');
    openUntil(mutual, '2026-11-25', 9);
    expect(contractEventsOf(mutual.log, 'AmendmentApplied')).toEqual([]);
  });

  it('takes effect on its day, home first, each once', () => {
    openUntil(mutual, '2026-12-04', 3);
    expect(contractEventsOf(mutual.log, 'AmendmentApplied')).toEqual([
      '2026-12-04 aaa AmendmentApplied',
      '2026-12-04 bbb AmendmentApplied',
      '2026-12-04 ccc AmendmentApplied',
    ]);
    expect(addressChange.dueOn(mutual.process)).toBeUndefined();
  });

  it('leaves each contract one premium on every day', () => {
    expect(premiums(mutual, HOME)).toEqual([
      ['2026-01-15', 24_450],
      ['2026-12-04', 48_900],
    ]);
    expect(premiums(mutual, TRUCK)).toEqual(premiums(mutual, CAR));
    expect(premiums(mutual, SAVINGS)).toHaveLength(1);
  });

  it('reaches the savings once he agrees, and no earlier', () => {
    mutual.answer(SAVINGS, true);
    expect(premiums(mutual, SAVINGS).map(([from]) => from)).toEqual(['2026-01-15', '2026-12-04']);
    mutual.answer(SAVINGS, false);
    expect(mutual.log.at(-1)).toBe('2026-12-06 fff refused address-change.already-answered');
  });
});

describe('a move', () => {
  it('leaves alone what the member does not agree to', () => {
    const mutual = family();
    mutual.move('2026-12-04');
    mutual.answer(SAVINGS, false);
    openUntil(mutual, '2026-12-04', 2);
    expect(premiums(mutual, SAVINGS)).toHaveLength(1);
  });

  it('told late takes effect at once, renewals since included', () => {
    const mutual = new MovingMutual();
    mutual.open(date('2026-11-24'));
    mutual.subscribe(HOME, 'habitation', '2025-11-01');
    const dueOn = date('2026-11-01');
    mutual.do(HOME, { type: 'RenewContract', today: date('2026-11-24'), dueOn, pricing: pricing('2026-11-01') });
    mutual.move('2026-10-15');
    expect(premiums(mutual, HOME)).toEqual([
      ['2025-11-01', 23_000],
      ['2026-10-15', 48_900],
      ['2026-11-01', 48_900],
    ]);
  });

  it('is priced again where the contract is renewed before its day', () => {
    const mutual = new MovingMutual();
    mutual.open(date('2026-11-24'));
    mutual.subscribe(HOME, 'habitation', '2025-12-01');
    mutual.move('2026-12-04');
    mutual.open(date('2026-12-01'));
    const dueOn = date('2026-12-01');
    mutual.do(HOME, { type: 'RenewContract', today: dueOn, dueOn, pricing: pricing('2026-12-01') });
    mutual.open(date('2026-12-04'));
    expect(contractEventsOf(mutual.log, 'AmendmentPriced')).toHaveLength(2);
    expect(contractEventsOf(mutual.log, 'AmendmentApplied')).toEqual(['2026-12-04 aaa AmendmentApplied']);
  });

  it('told anew for the same day takes the place of the first', () => {
    const mutual = family();
    mutual.move('2026-12-04');
    mutual.move('2026-12-04');
    openUntil(mutual, '2026-12-04', 1);
    expect(contractEventsOf(mutual.log, 'AmendmentWithdrawn')).toHaveLength(3);
    expect(contractEventsOf(mutual.log, 'AmendmentApplied')).toHaveLength(3);
    expect(premiums(mutual, HOME)).toHaveLength(2);
  });

  it('reaches a contract made for the old address before its day, and one that begins after it from its first day', () => {
    const mutual = new MovingMutual();
    mutual.open(date('2026-11-24'));
    mutual.subscribe(TRUCK, 'auto', '2026-12-20');
    mutual.move('2026-12-04');
    mutual.subscribe(CAR, 'auto', '2026-11-30');
    expect(mutual.process.pieces.map(({ contract, from }) => [contract, from])).toEqual([
      [TRUCK, '2026-12-20'],
      [CAR, '2026-12-04'],
    ]);
  });

  it('does not reach a contract that has ended by then, nor hold the cars back for it', () => {
    const mutual = family();
    mutual.move('2026-12-04');
    const ground = { kind: 'member-left', leftOn: date('2026-12-04') } as const;
    mutual.do(HOME, ending('2026-11-24', ground));
    openUntil(mutual, '2026-12-04', 1);
    expect(contractEventsOf(mutual.log, 'AmendmentApplied')).toEqual([
      '2026-12-04 bbb AmendmentApplied',
      '2026-12-04 ccc AmendmentApplied',
    ]);
  });

  it('can be shown beforehand: what it will touch, home first', () => {
    const concerned = contractsConcerned(family().process.contracts, date('2026-12-04'));
    expect(concerned.map(({ contract }) => contract)).toEqual([HOME, CAR, TRUCK, SAVINGS]);
  });

  it('skipped by a contract that insures another home lets the cars go on', () => {
    const house = happened(`contract-${HOME}`, subscribed('2026-01-15') as never, MEMBER);
    const move = happened('member-f', moved('2026-12-04', nantes) as never, MEMBER);
    const before = follow(addressChange, [house, move] as never);
    expect(before.ordered.map(({ command }) => command.type)).toEqual(['RequestAmendment']);
    const data = { move: move.id, contract: HOME, reason: 'contracts.insured-elsewhere' };
    const skipped = happened('address-change-f', { type: 'ContractMoveSkipped', data } as const, MEMBER);
    before.when(skipped).then([]);
    expect(addressChange.evolve(before.state, skipped).pieces.map(({ status }) => status)).toEqual(['dropped']);
  });

  it('belongs to its member, and a day to all', () => {
    const day = { type: 'DayOpened', data: { day: date('2026-12-04') } } as const;
    expect(addressChange.instance(happened('calendar', day))).toBe('every');
    expect(addressChange.instance(happened('x', moved('2026-12-04', nantes) as never, MEMBER))).toBe(MEMBER.subject);
  });
});

describe('whatever the order of moves, answers and days', () => {
  const steps = fc.array(
    fc.oneof(
      fc
        .integer({ min: -20, max: 30 })
        .map((days) => (mutual: MovingMutual) => mutual.move(plusDays(date('2026-12-04'), days))),
      fc
        .boolean()
        .map((agreed) => (mutual: MovingMutual) => mutual.process.moves.length > 0 && mutual.answer(SAVINGS, agreed)),
      fc.nat(60).map((days) => (mutual: MovingMutual) => mutual.open(plusDays(date('2026-11-24'), days))),
    ),
    { maxLength: 12 },
  );

  it('a contract has one premium a day, and every home and car follows each move whose day has come', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const mutual = family();
        for (const step of taken) step(mutual);
        mutual.open(date('2027-02-01'));
        for (const id of [HOME, CAR, TRUCK]) {
          const froms = premiums(mutual, id).map(([from]) => String(from));
          expect(froms).toEqual([...new Set(froms)].sort());
          for (const { from } of mutual.process.moves) expect(froms).toContain(from);
        }
        expect(mutual.log.filter((line) => line.includes('refused contracts'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
