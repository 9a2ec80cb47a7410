import { Insured } from '../../domain/contracts/insured.js';
import { dayInParis } from '../../domain/shared/calendar.js';
import type { ContractStreams } from '../../src/contracts/contract-streams.js';
import { demonstrationProducts } from '../../domain/contracts/products/demonstration-products.js';
import { commandsOfLine } from '../../src/imports/contracts/commands-of-line.js';
import { ContractLine } from '../../src/imports/contracts/contract-line.js';
import { callerOf } from './caller-of.js';

const person = { lastName: 'Lefèvre', firstNames: 'Zoé', birthDate: '1988-02-29', relation: 'self' };
const insured = Insured.parse({ kind: 'people', covered: [person] });

/** A contract of health that begins today, through the real path but for the claim of its number. */
export const acceptHealth = async (
  streams: ContractStreams,
  contract: string,
  member: string,
  index: number,
): Promise<void> => {
  const today = dayInParis(streams.core.clock.now());
  const line = ContractLine.parse({
    ...{ key: `k${index}`, member, number: String(300_000_000 + index), family: 'sante', formula: 'equilibre' },
    ...{ subscribedOn: today, startsOn: today, frequency: 'month', insured },
    premiums: [{ from: today, yearly: '148.08' }],
  });
  const begun = streams.begin(
    contract,
    member,
    callerOf(`contract\n${index}`),
    () => commandsOfLine(line, today, demonstrationProducts),
    true,
  );
  const { outcome } = await begun;
  if (outcome !== 'executed') throw new Error(`contract ${index}: ${outcome}`);
};
