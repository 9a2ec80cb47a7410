import fc from 'fast-check';
import { evaluate, type Trace } from '../../../../domain/shared/trace.js';
import { formatEuros } from '../../../../domain/shared/money.js';
import type { Reimbursement } from '../../../../domain/health/reimbursement/result.js';
import { simulateReimbursement } from '../../../../domain/health/reimbursement/simulate-reimbursement.js';
import { goodCase } from './good-case.js';
import { simulated, type CaseJson } from './simulated.js';

const cents = (euros: unknown): number => Number(String(euros).replace('.', ''));
const NAMES = ['amoGross', 'participation', 'franchise', 'amo', 'amc', 'leftToPay', 'dailyCharge'] as const;
const inCents = (answer: Reimbursement) =>
  Object.fromEntries(NAMES.map((name) => [name, cents(answer[name])])) as Record<(typeof NAMES)[number], number>;
const allTraces = (trace: Trace): readonly Trace[] => [trace, ...trace.parts.flatMap(allTraces)];
const tracesOf = (answer: Reimbursement) => Object.values(answer.trace).flatMap(allTraces);

const holds = (title: string, check: (answer: Reimbursement, care: CaseJson) => void) =>
  it(title, () =>
    fc.assert(
      fc.property(goodCase, (care) => check(simulated(care), care)),
      { numRuns: 500 },
    ),
  );

describe('every reimbursement', () => {
  holds('shares out the price and the daily charge to the cent', (answer, { price }) => {
    const { amo, amc, leftToPay, dailyCharge } = inCents(answer);
    expect(amo + amc + leftToPay).toBe(cents(price) + dailyCharge);
  });

  holds('has no negative amount', (answer) =>
    expect(Math.min(...Object.values(inCents(answer)))).toBeGreaterThanOrEqual(0),
  );

  holds('leaves the member participation and franchise, whatever the contract', (answer) => {
    const { participation, franchise, leftToPay } = inCents(answer);
    expect(leftToPay).toBeGreaterThanOrEqual(participation + franchise);
  });

  holds('pays no more than what the compulsory scheme left', (answer, { price }) => {
    const { amo, amc, amoGross, dailyCharge } = inCents(answer);
    expect(amc).toBeLessThanOrEqual(cents(price) + dailyCharge - amoGross);
    expect(amo).toBeLessThanOrEqual(amoGross);
  });

  holds('reads a gross share of the price and of the base', (answer, { price, base }) =>
    expect(inCents(answer).amoGross).toBeLessThanOrEqual(Math.min(cents(price), cents(base))),
  );

  holds(
    'pays the co-payment of the pathway, and no penalty, out of it under a responsible contract',
    (answer, care) => {
      const { act, inPathway, responsible, guarantee, price, base, rate } = care;
      const { kind } = guarantee as { kind: string };
      if (act !== 'doctor' || inPathway !== false || responsible === false || kind === 'none') return;
      const coPayment = Math.min(cents(price), cents(base)) * (1 - Number(rate));
      expect(Math.abs(inCents(answer).amc - coPayment)).toBeLessThan(0.51);
    },
  );

  holds('keeps back within the caps of the year', (answer, { countersThisYear }) => {
    const counted = (countersThisYear ?? { participation: '0.00', franchise: '0.00' }) as Record<string, string>;
    const { participation, franchise } = inCents(answer);
    expect(participation).toBeLessThanOrEqual(Math.max(0, 5000 - cents(counted.participation)));
    expect(franchise).toBeLessThanOrEqual(Math.max(0, 5000 - cents(counted.franchise)));
  });

  holds('evaluates from each trace and each of its parts', (answer) => {
    for (const name of NAMES) expect(answer.trace[name]?.value).toBe(answer[name]);
    for (const trace of tracesOf(answer)) expect(formatEuros(evaluate(trace))).toBe(trace.value);
  });

  holds('names each parameter of its traces once and no other', (answer) => {
    const traced = tracesOf(answer).flatMap(({ inputs }) => inputs.filter(({ ref }) => ref.startsWith('parameter:')));
    const listed = answer.parameters.map(({ code, validFrom, value }) => `parameter:${code}@${validFrom}=${value}`);
    expect(listed).toEqual([...new Set(listed)]);
    expect(listed.toSorted()).toEqual([...new Set(traced.map(({ ref, value }) => `${ref}=${value}`))].toSorted());
  });

  holds('reads the inputs of its traces from the case', (answer, care) => {
    const read = (path: string) =>
      path.split('.').reduce<unknown>((value, key) => (value as CaseJson | undefined)?.[key], care);
    const inputs = tracesOf(answer).flatMap(({ inputs }) => inputs.filter(({ ref }) => ref.startsWith('input:')));
    for (const { ref, value } of inputs) {
      const told = read(ref.slice('input:'.length));
      if (told !== undefined) expect(value).toBe(String(told as string | number | boolean));
    }
  });

  holds('explains itself in sentences that tell each amount', (answer) => {
    expect(answer.explanation.length).toBeGreaterThan(0);
    for (const sentence of answer.explanation) {
      expect(sentence).toMatch(/^\p{Lu}[^\n]+ : .*\d,\d{2}\u00a0€ \(.+\)\.$/u);
      expect(sentence).not.toMatch(/input:|parameter:|undefined|NaN/);
    }
  });

  holds('is the same without trace, which is then empty', (answer, care) =>
    expect(simulateReimbursement({ ...care }, { trace: false })).toEqual({ ...answer, explanation: [], trace: {} }),
  );

  holds('is the same when simulated again from JSON', (answer, care) => {
    const again = simulateReimbursement(JSON.parse(JSON.stringify({ ...care })));
    expect(JSON.stringify(again)).toBe(JSON.stringify(answer));
  });
});

describe('a better case', () => {
  const compared = (
    title: string,
    worse: CaseJson,
    better: CaseJson,
    check: (one: Reimbursement, two: Reimbursement) => void,
  ) =>
    it(title, () =>
      fc.assert(
        fc.property(goodCase, (care) => check(simulated({ ...care, ...worse }), simulated({ ...care, ...better }))),
        { numRuns: 300 },
      ),
    );

  compared('in the pathway never pays less than out of it', { inPathway: false }, { inPathway: true }, (out, inside) =>
    expect(inCents(out).amo).toBeLessThanOrEqual(inCents(inside).amo),
  );

  compared('with cover never leaves more than without', { guarantee: { kind: 'none' } }, {}, (without, covered) =>
    expect(inCents(covered).leftToPay).toBeLessThanOrEqual(inCents(without).leftToPay),
  );

  compared('with OPTAM never leaves more than without', { optam: false }, { optam: true }, (without, signed) =>
    expect(inCents(signed).leftToPay).toBeLessThanOrEqual(inCents(without).leftToPay),
  );
});
