import type { Share } from '../account/events.js';
import type { Account } from '../account/state.js';
import { oldestFirst } from './oldest-first.js';

/**
 * What debits on their way are to pay, the oldest first. Money that comes otherwise meanwhile pays it too, once nothing
 * else is owed: who paid owes nothing if the debit comes back, and is owed the second money if it does not. Our policy.
 */
export const onTheirWay = ({ instalments }: Pick<Account, 'instalments'>): readonly Share[] =>
  oldestFirst(instalments.filter(({ pending }) => pending !== undefined));
