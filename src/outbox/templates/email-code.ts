import { rendered, type Rendered } from '../rendered.js';

/** To a new address: it counts once its six digits come back. */
export const emailCode = ({ code, minutes }: { readonly code: string; readonly minutes: number }): Rendered =>
  rendered({
    subject: 'Confirmez votre adresse électronique',
    paragraphs: [
      'Vous nous avez indiqué cette adresse électronique. Elle sera prise en compte dès que vous aurez saisi ce code dans votre espace.',
    ],
    facts: [['Votre code', code]],
    closing: [
      `Ce code est valable ${minutes} minutes. Si vous n’êtes pas à l’origine de cette demande, ignorez ce message.`,
    ],
  });
