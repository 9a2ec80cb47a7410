import { changeLetters } from '../../../domain/processes/change-letters/change-letters.js';
import type { Seen } from '../../../domain/processes/change-letters/evolve.js';
import { date } from '../../../domain/shared/calendar.js';
import { follow, happened } from '../../kit/follow.js';
import { moved, nantes } from '../membership/people.js';

const MEMBER = 'f'.repeat(32);
const [HOME, CAR, SAVINGS] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];
const told = (stream: string, event: object) => happened(stream, event as Seen, { subject: MEMBER });
const move = (from = '2026-12-04') => told(`member-${MEMBER}`, moved(from, nantes));
const requested = (contract: string, cause: string, from = '2026-12-04', amendment = contract) =>
  told(`contract-${contract}`, {
    type: 'AmendmentRequested',
    data: { amendment, from: date(from), cause, change: {} },
  });
const applied = (contract: string, amendment = contract) =>
  told(`contract-${contract}`, { type: 'AmendmentApplied', data: { amendment, from: date('2026-12-04') } });
const withdrawn = (contract: string, reason = 'insurer') =>
  told(`contract-${contract}`, { type: 'AmendmentWithdrawn', data: { amendment: contract, reason } });
const wanted = (template: string, ...events: readonly ReturnType<typeof told>[]) => {
  const causes = events.map(({ stream, id }) => ({ stream, event: id }));
  const others = causes.slice(0, -1);
  const command = { type: 'OrderMessage', template, isRegistered: false, cause: causes.at(-1) };
  return {
    stream: `correspondence-${MEMBER}`,
    name: template,
    command: { ...command, ...(others.length > 0 && { others }) },
  };
};
const letters = (...history: readonly ReturnType<typeof told>[]) => follow(changeLetters, history).ordered;

describe('an amendment that a member asked for', () => {
  it('is written about once it took effect', () => {
    const done = applied(HOME);
    expect(letters(requested(HOME, 'member'))).toEqual([]);
    expect(letters(requested(HOME, 'member'), done)).toEqual([wanted('contract-amended', done)]);
  });

  it('is not written about where it was withdrawn, nor twice', () => {
    expect(letters(requested(HOME, 'member'), withdrawn(HOME, 'member'))).toEqual([]);
    expect(follow(changeLetters, [requested(HOME, 'member'), applied(HOME)]).state.underWay).toEqual([]);
  });

  it('is told by itself beside a move that is under way', () => {
    const done = applied(HOME, '1'.repeat(32));
    const history = [move(), requested(CAR, 'address-change'), requested(HOME, 'member', '2026-12-04', '1'.repeat(32))];
    expect(letters(...history, done)).toEqual([wanted('contract-amended', done)]);
  });
});

describe('a move', () => {
  const asked = [move(), requested(HOME, 'address-change'), requested(CAR, 'address-change')];

  it('is told in one letter, once all that it reaches has come to its end', () => {
    const [home, car] = [applied(HOME), applied(CAR)];
    expect(letters(...asked, home)).toEqual([]);
    expect(letters(...asked, home, car)).toEqual([wanted('address-change-applied', home, car)]);
  });

  it('is told though the last contract was left as it is, and not where all were', () => {
    const home = applied(HOME);
    expect(letters(...asked, home, withdrawn(CAR))).toEqual([wanted('address-change-applied', home)]);
    expect(letters(...asked, withdrawn(HOME), withdrawn(CAR))).toEqual([]);
  });

  it('is told again of what the member agreed to later, and of nothing but that', () => {
    const [home, car, savings] = [applied(HOME), applied(CAR), applied(SAVINGS)];
    expect(letters(...asked, home, car, requested(SAVINGS, 'address-change'), savings)).toEqual([
      wanted('address-change-applied', home, car),
      wanted('address-change-applied', savings),
    ]);
  });

  it('does not wait for another one, on the day before or after', () => {
    const [home, later] = [applied(HOME), requested(CAR, 'address-change', '2026-12-05')];
    for (const other of ['2026-12-03', '2026-12-05'])
      expect(
        letters(move(other), move(), requested(CAR, 'address-change', other), requested(HOME, 'address-change'), home),
      ).toEqual([wanted('address-change-applied', home)]);
    expect(letters(move(), requested(HOME, 'address-change'), later, home)).toEqual([]);
  });

  it('is taken back by another address for the same day without a letter', () =>
    expect(letters(...asked, move(), withdrawn(HOME, 'member'), withdrawn(CAR, 'member'))).toEqual([]));
});

it('what is not of an amendment that was asked for is nobody’s letter', () => {
  expect(letters(applied(HOME), withdrawn(CAR))).toEqual([]);
  expect(changeLetters.instance(applied(HOME))).toBe(MEMBER);
});
