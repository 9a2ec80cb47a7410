import type { DueDebit } from '../../domain/payments/rules/due-debits.js';
import { derivedId } from '../event-store/event-id.js';

/** The id of a debit: the same in every batch that it is recorded in, and another once one of its debts was tried. */
export const debitIdOf = (contract: string, { instalments }: Pick<DueDebit, 'instalments'>): string =>
  derivedId(`debit\n${contract}\n${instalments.map(({ number, tries }) => `${number}#${tries}`).join()}`);
