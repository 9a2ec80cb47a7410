import { once } from 'node:events';
import { simulateReimbursement } from '../../domain/health/reimbursement/simulate-reimbursement.js';
import { compareWithdrawals } from '../../domain/savings/tax/compare-withdrawals.js';
import { simulateWithdrawal } from '../../domain/savings/tax/simulate-withdrawal.js';
import { print, say, UsageError, type CliCommand, type Invocation } from './command.js';
import { readJson } from './standard-input.js';

type Simulator = (input: unknown) => object;

const simulatorOf = ({ values, words }: Invocation): Simulator => {
  const [what, ...more] = words;
  const options = { trace: values['without-trace'] !== true };
  if (more.length > 0) throw new UsageError(`one simulator at a time: ${words.join(' ')}`);
  if (what === 'withdrawal' && values.compare === true) return compareWithdrawals;
  if (values.compare === true) throw new UsageError('--compare is for withdrawals');
  if (what === 'withdrawal') return (input) => simulateWithdrawal(input, options);
  if (what === 'reimbursement') return (input) => simulateReimbursement(input, options);
  throw new UsageError(`simulate withdrawal or reimbursement, not ${what ?? 'nothing'}`);
};

const one = (simulate: Simulator, input: unknown): number => {
  const answer = simulate(input);
  const bad = 'errors' in answer;
  (bad ? say : print)(JSON.stringify(answer));
  return bad ? 2 : 0;
};

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};

/** Results are written as they come and as they are read: an array of many cases is never held whole. */
const many = async (simulate: Simulator, inputs: readonly unknown[]): Promise<number> => {
  await write('[');
  for (const [index, input] of inputs.entries())
    await write(`${index > 0 ? ',\n' : ''}${JSON.stringify(simulate(input))}`);
  await write(']\n');
  return 0;
};

export const command: CliCommand = {
  summary:
    'Simulates the tax of a withdrawal or a health reimbursement; a case, or an array of cases, on standard input.',
  usage: 'withdrawal [--compare] [--without-trace] | reimbursement [--without-trace]  < case.json',
  options: {
    compare: { type: 'boolean', default: false },
    'without-trace': { type: 'boolean', default: false },
  },
  words: true,
  run: async (invocation) => {
    const simulate = simulatorOf(invocation);
    const input = await readJson(process.stdin);
    if ('errors' in input) {
      say(JSON.stringify(input));
      return 2;
    }
    return Array.isArray(input.json) ? many(simulate, input.json) : one(simulate, input.json);
  },
};
