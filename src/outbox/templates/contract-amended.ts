import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface ContractAmended {
  readonly label: string;
  readonly number: string;
  readonly from: CalendarDate;
  /** a year's, on that day, without the amendment and with it */
  readonly premiumBefore: Cents;
  readonly premium: Cents;
}

/** An amendment, with the premium before and after it. */
export const contractAmended = ({ label, number, from, premiumBefore, premium }: ContractAmended): Rendered =>
  rendered({
    subject: 'Votre contrat a été modifié',
    paragraphs: [`Un avenant à votre contrat prend effet le ${french.day(from)}.`],
    facts: [
      ['Contrat', `${label} n° ${number}`],
      ['Cotisation annuelle jusque-là', french.amount(premiumBefore)],
      ['Nouvelle cotisation annuelle', french.amount(premium)],
    ],
  });
