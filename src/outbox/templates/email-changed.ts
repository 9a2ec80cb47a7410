import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import { rendered, type Rendered } from '../rendered.js';

/** To the old address, once another took its place; the new one is not told here. */
export const emailChanged = ({ changedOn }: { readonly changedOn: CalendarDate }): Rendered =>
  rendered({
    subject: 'Votre adresse électronique a été modifiée',
    paragraphs: [
      `L’adresse électronique de votre dossier a été modifiée le ${french.day(changedOn)}. Nous n’écrirons plus à cette adresse-ci.`,
      'Si vous n’êtes pas à l’origine de ce changement, prévenez-nous sans attendre.',
    ],
  });
