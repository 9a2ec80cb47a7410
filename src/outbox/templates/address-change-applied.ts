import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import { rendered, type Rendered } from '../rendered.js';
import type { ContractAmended } from './contract-amended.js';

export interface AddressChangeApplied {
  readonly from: CalendarDate;
  readonly contracts: readonly ContractAmended[];
}

/** One that begins after the move is changed from its own first day, which is told. */
const didTo = ({ from, premiumBefore, premium }: ContractAmended, movedOn: CalendarDate): string => {
  const premiums = `${french.amount(premium)} (jusque-là ${french.amount(premiumBefore)})`;
  return from === movedOn ? premiums : `${premiums} à partir du ${french.day(from)}`;
};

/** What a change of address did to each contract that it changed, with a year's premium before and after it. */
export const addressChangeApplied = ({ from, contracts }: AddressChangeApplied): Rendered =>
  rendered({
    subject: 'Votre changement d’adresse est pris en compte',
    paragraphs: [
      `Votre nouvelle adresse est prise en compte dans vos contrats à partir du ${french.day(from)}.`,
      'Nouvelle cotisation annuelle des contrats concernés :',
    ],
    facts: contracts.map((contract) => [`${contract.label} n° ${contract.number}`, didTo(contract, from)]),
  });
