import { rendered, type Rendered } from '../rendered.js';

/** To a new address: it counts once it is confirmed. */
export const emailConfirmation = ({ url, hours }: { readonly url: string; readonly hours: number }): Rendered =>
  rendered({
    subject: 'Confirmez votre adresse électronique',
    paragraphs: [
      'Vous nous avez indiqué cette adresse électronique. Elle sera prise en compte dès que vous l’aurez confirmée.',
    ],
    link: { label: 'Confirmer mon adresse', url },
    closing: [
      `Ce lien est valable ${hours} heures. Si vous n’êtes pas à l’origine de cette demande, ignorez ce message.`,
    ],
  });
