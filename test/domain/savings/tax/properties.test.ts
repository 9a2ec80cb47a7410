import fc from 'fast-check';
import { formatEuros } from '../../../../domain/shared/money.js';
import { evaluate, type Trace } from '../../../../domain/shared/trace.js';
import type { LifeInsuranceResult, PlanResult, WithdrawalResult } from '../../../../domain/savings/tax/result.js';
import { simulateWithdrawal } from '../../../../domain/savings/tax/simulate-withdrawal.js';
import { goodExit, goodWithdrawal } from './good-case.js';
import type { CaseJson } from './simulated.js';

const cents = (euros: unknown): number => Number(String(euros).replace('.', ''));
const answered = <Result extends WithdrawalResult>(told: CaseJson): Result => {
  const answer = simulateWithdrawal(told);
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return answer as Result;
};
const grossOf = (answer: WithdrawalResult, told: CaseJson): number => {
  const { value } = told.contract as { value: string };
  return cents(answer.amount ?? told.amount ?? value);
};

const holds = <Result extends WithdrawalResult>(
  title: string,
  cases: fc.Arbitrary<CaseJson>,
  check: (answer: Result, told: CaseJson) => void,
) =>
  it(title, () =>
    fc.assert(
      fc.property(cases, (told) => check(answered<Result>(told), told)),
      { numRuns: 300 },
    ),
  );
const any = fc.oneof({ weight: 3, arbitrary: goodWithdrawal }, goodExit);

const allTraces = (trace: Trace): readonly Trace[] => [trace, ...trace.parts.flatMap(allTraces)];
const tracesOf = (answer: WithdrawalResult) => [...new Set(Object.values(answer.trace).flatMap(allTraces))];
const shown = (answer: WithdrawalResult): Readonly<Record<string, unknown>> => {
  const { withheld, after, warnings, parameters, explanation, trace, ...amounts } = answer;
  const allowance = 'allowance' in amounts ? amounts.allowance : {};
  const { allowance: _block, ...flat } = amounts as LifeInsuranceResult;
  expect([warnings, parameters, explanation, trace]).not.toContain(undefined);
  return { ...flat, ...allowance, ...withheld, ...after };
};

describe('every withdrawal', () => {
  holds('is made of capital and gain to the cent', any, (answer, told) =>
    expect(cents(answer.capital) + cents(answer.gain)).toBe(grossOf(answer, told)),
  );

  holds<LifeInsuranceResult>('shares out its gain to the cent', goodWithdrawal, (answer) => {
    expect(cents(answer.gainOnOldPremiums) + cents(answer.gainOnNewPremiums)).toBe(cents(answer.gain));
    expect(cents(answer.gainAtReducedRate) + cents(answer.gainAtFullRate)).toBe(cents(answer.gainOnNewPremiums));
  });

  holds<LifeInsuranceResult>('pays its amount less what is withheld', goodWithdrawal, (answer, told) => {
    const withheld = Object.values(answer.withheld).map(cents);
    expect(cents(answer.paid)).toBe(withheld.reduce((rest, levy) => rest - levy, grossOf(answer, told)));
    expect(cents(answer.balance)).toBe(
      cents(answer.finalIncomeTax) - cents(answer.withheld.flatLevy) - cents(answer.withheld.advanceLevy),
    );
  });

  holds<PlanResult>('from a PER shares out its capital to the cent', goodExit, (answer) =>
    expect(cents(answer.capitalDeducted) + cents(answer.capitalOther)).toBe(cents(answer.capital)),
  );

  holds('takes and leaves nothing below zero', any, (answer) => {
    const { finalIncomeTax: _tax, balance: _balance, finalNet: _net, ...others } = shown(answer);
    for (const value of Object.values(others)) expect(cents(value)).toBeGreaterThanOrEqual(0);
  });

  holds<LifeInsuranceResult>('bears no negative tax out of the scale', goodWithdrawal, (answer, told) => {
    const { gainsThisYear, otherTaxableIncome } = told.household as CaseJson;
    if (gainsThisYear !== undefined || otherTaxableIncome !== undefined) return;
    expect(cents(answer.finalIncomeTax)).toBeGreaterThanOrEqual(0);
  });

  holds('pays the net wanted to the cent, and no less gross does', any, (answer, told) => {
    if (answer.amount === undefined) return;
    expect(answer.paid).toBe(told.netWanted);
    const { netWanted: _net, ...rest } = told;
    const { amount: _amount, trace: _trace, ...same } = answer;
    expect(answered({ ...rest, amount: answer.amount })).toMatchObject({
      ...same,
      explanation: expect.anything() as unknown,
    });
    if (cents(answer.amount) === 1) return;
    expect(answered({ ...rest, amount: formatEuros((cents(answer.amount) - 1) as never) }).paid).not.toBe(answer.paid);
  });

  holds('evaluates from each trace and each of its parts', any, (answer) => {
    expect(Object.fromEntries(Object.entries(answer.trace).map(([name, { value }]) => [name, value]))).toEqual(
      shown(answer),
    );
    for (const trace of tracesOf(answer)) expect(formatEuros(evaluate(trace))).toBe(trace.value);
  });

  holds('names each parameter of its traces once and no other', any, (answer) => {
    const traced = tracesOf(answer).flatMap(({ inputs }) => inputs.filter(({ ref }) => ref.startsWith('parameter:')));
    const listed = answer.parameters.map(({ code, validFrom, value }) => `parameter:${code}@${validFrom}=${value}`);
    expect(listed).toEqual([...new Set(listed)]);
    expect(listed.toSorted()).toEqual([...new Set(traced.map(({ ref, value }) => `${ref}=${value}`))].toSorted());
  });

  holds('reads the inputs of its traces from the case', any, (answer, told) => {
    const read = (path: string) =>
      path.split('.').reduce<unknown>((value, key) => (value as CaseJson | undefined)?.[key], told);
    const inputs = tracesOf(answer).flatMap(({ inputs }) => inputs.filter(({ ref }) => ref.startsWith('input:')));
    for (const { ref, value } of inputs) expect(read(ref.slice('input:'.length)) ?? '0.00').toBe(value);
  });

  holds('explains itself in French sentences', any, (answer) => {
    for (const sentence of answer.explanation) {
      expect(sentence).toMatch(/^\p{Lu}[^\n]+\.$/u);
      expect(sentence).not.toMatch(/input:|parameter:|rule:|undefined|NaN|[\s(]-\d/);
    }
  });

  holds('is the same without trace, which is then empty', any, (answer, told) =>
    expect(simulateWithdrawal({ ...told }, { trace: false })).toEqual({ ...answer, explanation: [], trace: {} }),
  );
});

describe('more allowance', () => {
  it('never makes more tax', () =>
    fc.assert(
      fc.property(goodWithdrawal, fc.nat(920_000), fc.nat(920_000), (told, one, other) => {
        const { gainsThisYear: _gains, ...household } = told.household as CaseJson;
        const tax = (used: number) =>
          cents(
            answered<LifeInsuranceResult>({
              ...told,
              household: { ...household, allowanceUsed: formatEuros(used as never) },
            }).finalIncomeTax,
          );
        expect(tax(Math.min(one, other))).toBeLessThanOrEqual(tax(Math.max(one, other)));
      }),
      { numRuns: 300 },
    ));
});
