import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface AddressChangeApplied {
  readonly from: CalendarDate;
  readonly contracts: readonly { readonly label: string; readonly number: string; readonly premium: Cents }[];
}

/** What a change of address did to each contract concerned. */
export const addressChangeApplied = ({ from, contracts }: AddressChangeApplied): Rendered =>
  rendered({
    subject: 'Votre changement d’adresse est pris en compte',
    paragraphs: [
      `Votre nouvelle adresse est prise en compte à partir du ${french.day(from)}.`,
      contracts.length === 0 ? 'Aucun de vos contrats n’est modifié.' : 'Nouvelle cotisation des contrats concernés :',
    ],
    facts: contracts.map(({ label, number, premium }) => [`${label} n° ${number}`, french.amount(premium)]),
  });
