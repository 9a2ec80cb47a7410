import { afterRefusal } from '../../../domain/processes/address-change/after-refusal.js';
import type { AddressChangeOrder } from '../../../domain/processes/address-change/react.js';
import { date } from '../../../domain/shared/calendar.js';

const [CONTRACT, MOVE, AMENDMENT, MEMBER] = ['1', '2', '3', '4'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const stream = `contract-${CONTRACT}`;
const after = (command: AddressChangeOrder, reason: string) =>
  afterRefusal({ stream, name: 'order', command }, reason, MEMBER);
const requested: AddressChangeOrder = {
  type: 'RequestAmendment',
  amendment: AMENDMENT,
  from: date('2026-12-04'),
  cause: 'address-change',
  move: MOVE,
};
const [price, apply] = [
  { type: 'PriceAmendment', amendment: AMENDMENT },
  { type: 'ApplyAmendment', amendment: AMENDMENT },
] as const;

describe('a contract that refuses what a move orders', () => {
  it('is skipped where it refuses to be amended, with the reason', () =>
    expect(after(requested, 'address-change.other-place')).toEqual({
      stream: `address-change-${MEMBER}`,
      name: 'order/skipped',
      command: { type: 'SkipContractMove', move: MOVE, contract: CONTRACT, reason: 'address-change.other-place' },
    }));

  it.each([price, apply])('has its amendment withdrawn where it can be neither priced nor applied', (command) =>
    expect(after(command, 'contracts.ended')).toEqual({
      stream,
      name: 'order/withdrawn',
      command: { type: 'WithdrawAmendment', amendment: AMENDMENT, reason: 'insurer' },
    }),
  );

  it('is left alone where its own events tell what comes next', () => {
    expect(after(apply, 'contracts.amendment-not-priced')).toBeUndefined();
    expect(after(price, 'contracts.amendment-unknown')).toBeUndefined();
    expect(
      after({ type: 'WithdrawAmendment', amendment: AMENDMENT, reason: 'member' }, 'contracts.amendment-unknown'),
    ).toBeUndefined();
  });
});
