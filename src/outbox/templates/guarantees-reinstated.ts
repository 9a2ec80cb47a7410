import { dayInParis, type Instant } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import { rendered, type Rendered } from '../rendered.js';

export interface GuaranteesReinstated {
  readonly label: string;
  readonly number: string;
  readonly coverBackAt: Instant;
}

/** The guarantees of a contract are back: at noon after a payment (C. ass. L113-3), at midnight for another car. */
export const guaranteesReinstated = ({ label, number, coverBackAt }: GuaranteesReinstated): Rendered =>
  rendered({
    subject: 'Les garanties de votre contrat reprennent',
    paragraphs: [
      `Les garanties de votre contrat reprennent le ${french.day(dayInParis(coverBackAt))} à ${french.hour(coverBackAt)}.`,
    ],
    facts: [['Contrat', `${label} n° ${number}`]],
    closing: ['Un sinistre survenu pendant la suspension n’est pas pris en charge.'],
  });
