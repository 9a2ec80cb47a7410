import { contracts } from '../../../domain/contracts/contracts.js';
import { FAMILIES } from '../../../domain/contracts/family.js';
import { Insured } from '../../../domain/contracts/insured.js';
import { date } from '../../../domain/shared/calendar.js';
import { YearlyDayField } from '../../../domain/shared/calendar/yearly-day.js';
import { given } from '../../kit/given.js';
import { accepting, amending, car, home, pricing, subscribed } from './policies.js';

describe('a proposal accepted', () => {
  it.each(FAMILIES)('is a contract of %s', (family) =>
    given(contracts, [])
      .when(accepting('2026-11-24', family))
      .then([subscribed('2026-11-24', family)]),
  );

  it('has each of its timelines from its first day', () =>
    given(contracts, [])
      .when(accepting('2026-11-24', 'auto'))
      .thenState((contract) => {
        if (contract.status === 'none') throw new Error('no contract');
        const { conditions, cover, premium, frequency, insured, motorCoefficient } = contract;
        const froms = [conditions, cover, premium, frequency, insured, motorCoefficient].map((timeline) =>
          timeline.map(({ from }) => from),
        );
        expect(froms).toEqual(Array(6).fill(['2026-11-24']));
      }));

  it.each([
    ['01-01', '2027-01-01'],
    ['11-24', '2027-11-24'],
    ['11-25', '2026-11-25'],
    ['02-29', '2027-02-28'],
  ])('due on %s is first due on %s', (dueDay, nextDueOn) =>
    given(contracts, [])
      .when(accepting('2026-11-24', 'sante', { dueDay: YearlyDayField.parse(dueDay) }))
      .thenState((contract) => expect(contract).toMatchObject({ nextDueOn })),
  );

  it('may begin later than it is accepted, on the last day of the proposal', () =>
    given(contracts, [])
      .when(accepting('2026-12-01', 'sante', { today: date('2026-11-24'), validUntil: date('2026-11-24') }))
      .thenState((contract) => expect(contract).toMatchObject({ startsOn: '2026-12-01' })));

  it.each<[string, Parameters<typeof accepting>[2], string, object]>([
    [
      'a day after the proposal ended',
      { validUntil: date('2026-11-23') },
      'contracts.proposal-expired',
      { validUntil: '2026-11-23' },
    ],
    [
      'from a day that is past',
      { today: date('2026-11-25'), validUntil: date('2026-11-30') },
      'contracts.start-in-past',
      { today: '2026-11-25' },
    ],
    ['for a car', { insured: car }, 'contracts.insured-of-another-family', { family: 'habitation' }],
    [
      'at the price of another day',
      { pricing: pricing('2026-11-25') },
      'contracts.priced-for-another-day',
      { from: '2026-11-24' },
    ],
    [
      'at the price of another formula',
      { pricing: pricing('2026-11-24', 'habitation', 'essentielle') },
      'contracts.priced-for-another-risk',
      {},
    ],
    [
      'at the price of another family',
      { pricing: pricing('2026-11-24', 'sante') },
      'contracts.priced-for-another-risk',
      {},
    ],
  ])('is refused %s', (_what, over, code, facts) =>
    given(contracts, [])
      .when(accepting('2026-11-24', 'habitation', over))
      .thenRefused(code, { ...facts }),
  );

  it('is refused for a car whose price knows no coefficient', () => {
    const known = pricing('2026-11-24', 'auto');
    const { motorCoefficient: _left, ...risk } = known.risk;
    given(contracts, [])
      .when(accepting('2026-11-24', 'auto', { pricing: { ...known, risk } }))
      .thenRefused('contracts.priced-for-another-risk');
  });

  it.each([0, 2])('is refused for a car with %d main drivers', (count) => {
    if (car.kind !== 'vehicle') throw new Error('no car');
    const [driver] = car.drivers;
    const drivers = [0, 1].map((index) => ({ ...driver!, main: index < count }));
    given(contracts, [])
      .when(accepting('2026-11-24', 'auto', { insured: { ...car, drivers } }))
      .thenRefused('contracts.not-one-main-driver');
  });

  it('is refused twice', () =>
    given(contracts, [subscribed()]).when(accepting()).thenRefused('contracts.already-subscribed'));

  it('comes before anything else', () => {
    given(contracts, []).when(amending('2026-12-01')).thenRefused('contracts.unknown');
    const withdrawn = { amendment: 'a', reason: 'member' } as const;
    expect(() => contracts.evolve({ status: 'none' }, { type: 'AmendmentWithdrawn', data: withdrawn })).toThrow(
      'AmendmentWithdrawn before ContractSubscribed',
    );
  });
});

describe('what is insured', () => {
  const codes = (insured: unknown) => Insured.safeParse(insured).error?.issues.map(({ message }) => message);

  it('has the plate in its normal form', () => expect(Insured.parse({ ...car, plate: 'gh123kl' })).toEqual(car));
  it.each([
    ['AB-000-CD', 'plate.invalid'],
    ['W-123-AB', 'plate.garage'],
  ])('is no vehicle with the plate %s', (plate, code) => expect(codes({ ...car, plate })).toEqual([code]));
  it('is no home without an address', () => expect(codes({ ...home, address: undefined })).toHaveLength(1));
});
