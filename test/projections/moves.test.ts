import { date } from '../../domain/shared/calendar.js';
import type { MovesDocument } from '../../projections/moves/document.js';
import { movesOn } from '../../projections/moves/query.js';
import { moves } from '../../projections/moves/view.js';
import { pricing } from '../domain/contracts/policies.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import type { Told } from '../kit/told.js';

const [HOME, CAR, SAVINGS, MOVE] = ['a', 'c', 'd', 'e'].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const [FROM, TOLD] = [date('2026-12-04'), date('2026-11-24')];
const onContract = (contract: string, type: string, data: object): Told => ({
  type,
  data,
  stream: `contract-${contract}`,
});
const requested = (contract: string, from = FROM, cause = 'address-change') =>
  onContract(contract, 'AmendmentRequested', { amendment: contract, from, cause, change: {} });
const priced = (contract: string) =>
  onContract(contract, 'AmendmentPriced', { amendment: contract, pricings: [pricing(FROM)] });
const applied = (contract: string) => onContract(contract, 'AmendmentApplied', { amendment: contract, from: FROM });
const withdrawn = (contract: string) =>
  onContract(contract, 'AmendmentWithdrawn', { amendment: contract, reason: 'insurer' });
const talk = (type: string, contract: string, data: object): Told => ({
  type,
  data: { move: MOVE, contract, ...data },
  stream: `address-change-${MEMBER}`,
});
const asked = talk('ContractMoveAsked', SAVINGS, { from: FROM });
const answered = (agreed: boolean) => talk('ContractMoveAnswered', SAVINGS, { agreed });
const skipped = (contract: string) => talk('ContractMoveSkipped', contract, { reason: 'address-change.other-place' });

const move: readonly Told[] = [joined(), moved(FROM, nantes)];
const contractsOf = async (...events: readonly Told[]): Promise<MovesDocument['moves'][number]['contracts']> =>
  (
    await given([...move, ...events])
      .project(moves)
      .documents()
  )[MEMBER]!.moves.at(-1)!.contracts;
const yearly = pricing(FROM).yearly;

describe('what a move did', () => {
  it('is nothing for who has not moved, and for who has no contract', async () => {
    await given([joined()])
      .project(moves)
      .expect({ [MEMBER]: { moves: [] } });
    expect(await contractsOf()).toEqual([]);
  });

  it('follows each amendment of it, and no other', async () => {
    const found = await contractsOf(requested(HOME), requested(CAR), requested(SAVINGS, FROM, 'member'), priced(HOME));
    expect(found).toEqual([
      { contract: HOME, status: 'priced', from: FROM, amendment: HOME, yearly },
      { contract: CAR, status: 'requested', from: FROM, amendment: CAR },
    ]);
  });

  it.each([
    ['applied', applied(HOME), {}],
    ['withdrawn', withdrawn(HOME), { reason: 'insurer' }],
  ])('ends %s', async (status, end, more) =>
    expect(await contractsOf(requested(HOME), priced(HOME), end)).toEqual([
      { contract: HOME, status, from: FROM, amendment: HOME, yearly, ...more },
    ]),
  );

  it('leaves alone what stands elsewhere, asked about before or not', async () => {
    const unchanged = { status: 'unchanged', from: FROM, move: MOVE, reason: 'address-change.other-place' };
    expect(await contractsOf(skipped(HOME))).toEqual([{ contract: HOME, ...unchanged }]);
    expect(await contractsOf(asked, answered(true), skipped(SAVINGS))).toEqual([{ contract: SAVINGS, ...unchanged }]);
  });

  it('waits for the member’s word on others, and does what he says', async () => {
    const question = { contract: SAVINGS, status: 'asked', from: FROM, move: MOVE };
    expect(await contractsOf(asked)).toEqual([question]);
    expect(await contractsOf(asked, answered(false))).toEqual([{ ...question, status: 'declined' }]);
    expect(await contractsOf(asked, answered(true), requested(SAVINGS))).toEqual([
      { ...question, status: 'requested', amendment: SAVINGS },
    ]);
  });

  it.each([
    ['2026-12-03', [[], [], []]],
    ['2026-12-04', [[HOME], [], []]],
    ['2026-12-05', [[HOME], [], []]],
    ['2026-12-06', [[], [], [HOME]]],
    ['2026-12-07', [[], [], [HOME]]],
  ])('is that of the move before it: on %s', async (from, expected) => {
    const told = [
      joined(),
      moved(FROM, nantes),
      moved('2026-12-06', nantes),
      moved('2026-12-06', nantes),
      requested(HOME, date(from)),
    ];
    const document = (await given(told).project(moves).documents())[MEMBER]!;
    expect(document.moves.map(({ contracts }) => contracts.map(({ contract }) => contract))).toEqual(expected);
  });

  it('is kept of the last thirty', async () => {
    const many = Array.from({ length: 31 }, () => moved(FROM, nantes));
    const document = (
      await given([joined(), ...many])
        .project(moves)
        .documents()
    )[MEMBER]!;
    expect(document.moves).toHaveLength(30);
  });
});

describe('moves as they are shown', () => {
  const document: MovesDocument = {
    moves: [
      { from: FROM, toldOn: TOLD, contracts: [{ contract: HOME, status: 'applied', from: FROM, yearly }] },
      { from: FROM, toldOn: date('2026-11-25'), contracts: [] },
    ],
  };

  it('are those told by a day, the last first', () => {
    expect(movesOn(document, date('2026-11-23'))).toEqual({ items: [] });
    expect(movesOn(document, TOLD).items.map(({ toldOn }) => toldOn)).toEqual([TOLD]);
    expect(movesOn(document, date('2026-11-25')).items.map(({ toldOn }) => toldOn)).toEqual(['2026-11-25', TOLD]);
  });

  it('name the move where an answer is waited for, and there alone', () => {
    const shown = (status: 'asked' | 'declined') =>
      movesOn(
        { moves: [{ ...document.moves[0]!, contracts: [{ contract: HOME, status, from: FROM, move: MOVE }] }] },
        TOLD,
      ).items[0]!.contracts[0]!.move;
    expect([shown('asked'), shown('declined')]).toEqual([MOVE, null]);
  });
});
