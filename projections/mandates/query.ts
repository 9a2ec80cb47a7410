import type { CalendarDate } from '../../domain/shared/calendar.js';
import { field, maskedField } from '../../domain/shared/personal.js';
import { entryOn } from '../../domain/shared/timeline.js';
import type { MandateDocument } from './document.js';

/** A mandate in a list: the account that it debits on a day, its number masked. */
export const mandateListedOn = (document: MandateDocument, day: CalendarDate) => {
  const { mandate, rum, ics, kind, status, signedOn, blocks, lastDueOn, lapsesOn, endedOn } = document;
  const { value: account } = entryOn(document.accounts, day) ?? document.accounts[0]!;
  return {
    id: mandate,
    rum,
    ics,
    kind,
    status,
    signedOn,
    blocks,
    iban: maskedField(account, 'iban'),
    holder: field(account, 'holder'),
    lastDueOn: lastDueOn ?? null,
    lapsesOn: status === 'open' ? lapsesOn : null,
    endedOn: endedOn ?? null,
  };
};

/** The same with its history: accounts and names, each from its day. */
export const mandateOn = (document: MandateDocument, day: CalendarDate) => ({
  ...mandateListedOn(document, day),
  accounts: document.accounts.map(({ from, value }) => ({
    from,
    iban: maskedField(value, 'iban'),
    bic: field(value, 'bic'),
    holder: field(value, 'holder'),
  })),
  names: document.names.map(({ from, value }) => ({ from, ...value })),
});
