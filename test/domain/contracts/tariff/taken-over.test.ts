import { TAKEN_OVER } from '../../../../domain/contracts/events.js';
import { isTakenOver, takenOverTrace } from '../../../../domain/contracts/tariff/taken-over.js';
import { toCents } from '../../../../domain/shared/money.js';
import { evaluate } from '../../../../domain/shared/trace.js';
import { pricing } from '../policies.js';

const { id, version } = TAKEN_OVER;
const taken = { ...pricing('2026-04-10'), yearly: toCents(23_151), tariff: { id, version } };

describe('a premium that was taken over', () => {
  it('has a trace that says so and gives the same amount', () => {
    const trace = takenOverTrace(taken);
    expect(trace).toMatchObject({
      value: '231.51',
      label: expect.stringContaining('reprise') as string,
      rule: { id: 'taken-over.yearly-premium', version: 1 },
      inputs: [{ ref: 'input:premiums.yearly', value: '231.51' }],
    });
    expect(evaluate(trace)).toBe(taken.yearly);
  });

  it('is told from one of a tariff', () =>
    expect([isTakenOver(taken), isTakenOver(pricing('2026-04-10'))]).toEqual([true, false]));
});
