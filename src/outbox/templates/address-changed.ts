import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import { rendered, type Rendered } from '../rendered.js';

/** To the member, on a change of address; the new one is not told here. */
export const addressChanged = ({ from }: { readonly from: CalendarDate }): Rendered =>
  rendered({
    subject: 'Votre changement d’adresse est enregistré',
    paragraphs: [
      `Votre nouvelle adresse est enregistrée à partir du ${french.day(from)}. L’assurance de votre logement et de vos véhicules est modifiée ce jour-là ; pour vos autres contrats, votre accord vous est demandé dans votre espace.`,
      'Si vous n’êtes pas à l’origine de ce changement, prévenez-nous sans attendre.',
    ],
  });
