import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface RefundSetOff {
  readonly label: string;
  readonly number: string;
  readonly amount: Cents;
  readonly on: CalendarDate;
  /** that is still owed for the contract on that day */
  readonly left: Cents;
}

/** What was owed to the member paid what he owed (C. civ. 1347). */
export const refundSetOff = ({ label, number, amount, on, left }: RefundSetOff): Rendered =>
  rendered({
    subject: 'Votre trop-perçu a réglé une cotisation',
    paragraphs: [
      `Nous vous devions ${french.amount(amount)} : cette somme a réglé, le ${french.day(on)}, ce que vous deviez pour le même contrat (article 1347 du code civil).`,
    ],
    facts: [
      ['Contrat', `${label} n° ${number}`],
      ['Reste à régler', french.amount(left)],
    ],
    closing: ['Vous n’avez rien à faire pour la somme ainsi réglée.'],
  });
