import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface PremiumRefunded {
  readonly label: string;
  readonly number: string;
  readonly amount: Cents;
  /** the day on which the transfer is carried out */
  readonly on: CalendarDate;
}

/** A transfer that pays back what was paid too much. */
export const premiumRefunded = ({ label, number, amount, on }: PremiumRefunded): Rendered =>
  rendered({
    subject: 'Nous vous remboursons une cotisation',
    paragraphs: [`Un virement de ${french.amount(amount)} part vers votre compte bancaire le ${french.day(on)}.`],
    facts: [['Contrat', `${label} n° ${number}`]],
    closing: ['Votre espace montre le compte sur lequel vos cotisations sont prélevées et remboursées.'],
  });
