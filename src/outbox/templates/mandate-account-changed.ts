import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import { rendered, type Rendered } from '../rendered.js';

export interface MandateAccountChanged {
  readonly on: CalendarDate;
  readonly rum: string;
  /** masked */
  readonly account: string;
}

/** To the member, on another account for his debits: a stranger's change is noticed. */
export const mandateAccountChanged = ({ on, rum, account }: MandateAccountChanged): Rendered =>
  rendered({
    subject: 'Votre compte de prélèvement a changé',
    paragraphs: [`Le compte de votre mandat de prélèvement a été remplacé le ${french.day(on)}.`],
    facts: [
      ['Nouveau compte prélevé', account],
      ['Référence du mandat (RUM)', rum],
    ],
    closing: ['Si vous n’êtes pas à l’origine de ce changement, prévenez-nous sans attendre.'],
  });
