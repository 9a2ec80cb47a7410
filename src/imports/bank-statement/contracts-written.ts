import type { Core } from '../../core/open-core.js';

const NUMBER = /(?<![0-9A-Za-z])[1-9][0-9]{8,11}(?![0-9A-Za-z])/g;
const MOST_LOOKED_UP = 20;
const MOST = 5;

/** The contracts of ours whose number a payer wrote: they are kept in place of his words, which are personal. */
export const contractsWritten = async (
  text: string | undefined,
  { secrets, lookup }: Pick<Core, 'secrets' | 'lookup'>,
): Promise<readonly string[]> => {
  const numbers = [...new Set(text?.match(NUMBER) ?? [])].slice(0, MOST_LOOKED_UP);
  const owners = await Promise.all(
    numbers.map((number) => secrets.ownerOf('contract-number', lookup.token('contract-number', number))),
  );
  return [...new Set(owners.filter((owner) => owner !== undefined))].slice(0, MOST);
};
