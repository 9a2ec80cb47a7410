import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface RenewalNotice {
  readonly label: string;
  readonly number: string;
  readonly dueOn: CalendarDate;
  readonly premium: Cents;
  /** last day to refuse the renewal */
  readonly refusableUntil: CalendarDate;
  /** sent so late that the law gives 20 days from the sending */
  readonly late: boolean;
}

/** Due notice, which recalls the last day to refuse the renewal: Code des assurances, L113-15-1. */
export const renewalNotice = (notice: RenewalNotice): Rendered =>
  rendered({
    subject: 'Votre avis d’échéance',
    paragraphs: ['Votre contrat arrive à échéance et sera reconduit.'],
    facts: [
      ['Contrat', `${notice.label} n° ${notice.number}`],
      ['Échéance', french.day(notice.dueOn)],
      ['Cotisation', french.amount(notice.premium)],
      ['Date limite pour refuser la reconduction', french.day(notice.refusableUntil)],
    ],
    closing: [
      notice.late
        ? 'Vous disposez de vingt jours à compter de l’envoi de cet avis pour dénoncer la reconduction (C. assur., L113-15-1).'
        : 'Jusqu’à cette date, vous pouvez dénoncer la reconduction (C. assur., L113-15-1).',
    ],
  });
