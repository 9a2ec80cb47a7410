import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import { rendered, type Rendered } from '../rendered.js';

export interface MandateSigned {
  readonly on: CalendarDate;
  readonly rum: string;
  readonly ics: string;
  readonly creditor: string;
  /** masked */
  readonly account: string;
}

/** To the member, on a mandate signed in his name: a stranger's signature is noticed, the RUM is told before any debit. */
export const mandateSigned = ({ on, rum, ics, creditor, account }: MandateSigned): Rendered =>
  rendered({
    subject: 'Votre mandat de prélèvement',
    paragraphs: [`Un mandat de prélèvement SEPA a été signé le ${french.day(on)} au profit de ${creditor}.`],
    facts: [
      ['Compte prélevé', account],
      ['Référence du mandat (RUM)', rum],
      ['Identifiant du créancier (ICS)', ics],
    ],
    closing: ['Si vous n’êtes pas à l’origine de cette signature, prévenez-nous sans attendre.'],
  });
