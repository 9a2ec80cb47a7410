import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface PaymentRefused {
  readonly label: string;
  readonly number: string;
  readonly amount: Cents;
  readonly refusedOn: CalendarDate;
  /** first day on which the guarantees could be suspended, once that is known */
  readonly suspendedFrom?: CalendarDate;
  readonly reason: string;
  readonly url?: string;
}

/** A direct debit that the bank refused: asks to pay before the guarantees are suspended (L113-3). */
export const paymentRefused = (refusal: PaymentRefused): Rendered =>
  rendered({
    subject: 'Votre prélèvement a été refusé',
    paragraphs: [`Votre banque a refusé un prélèvement le ${french.day(refusal.refusedOn)}.`],
    facts: [
      ['Contrat', `${refusal.label} n° ${refusal.number}`],
      ['Montant à régler', french.amount(refusal.amount)],
      ['Motif', refusal.reason],
      ...suspension(refusal),
    ],
    ...(refusal.url !== undefined && { link: { label: 'Régulariser ma situation', url: refusal.url } }),
    closing: [
      'Vous pouvez régulariser votre situation dans votre espace, par carte ou par virement.',
      'Si vous avez déjà réglé cette somme, ne tenez pas compte de ce message.',
    ],
  });

const suspension = ({ suspendedFrom }: PaymentRefused): (readonly [string, string])[] =>
  suspendedFrom === undefined ? [] : [['Suspension possible des garanties à partir du', french.day(suspendedFrom)]];
