import type { CaseError } from './result.js';

/** The stable codes of a bad case, and what each tells the member. */
const DETAILS = {
  'case.unknown-key': 'Cette clé n’est pas connue.',
  'case.missing': 'Cette valeur est obligatoire.',
  'case.wrong-type': 'Cette valeur n’est pas du type attendu.',
  'case.unknown-value': 'Cette valeur ne fait pas partie de celles qui sont admises.',
  'case.out-of-range': 'Ce nombre est hors des limites admises.',
  'date.invalid': 'Une date s’écrit AAAA-MM-JJ et doit exister dans le calendrier.',
  'amount.invalid': 'Un montant s’écrit en euros avec deux décimales, par exemple « 12.34 ».',
  'amount.negative': 'Ce montant ne peut pas être négatif.',
  'amount.zero': 'Ce montant ne peut pas être nul.',
  'amount.too-large': 'Ce montant dépasse 9 999 999,99 €.',
  'rate.invalid': 'Un taux s’écrit entre « 0 » et « 1 », avec quatre décimales au plus.',
  'percent.invalid': 'Un pourcentage s’écrit entre « 0 » et « 1000 », avec deux décimales au plus.',
  'reimbursement.hospital-missing': 'Une hospitalisation demande le bloc « hospital ».',
  'reimbursement.hospital-for-hospital-only': 'Le bloc « hospital » est réservé à une hospitalisation.',
  'reimbursement.no-basket-for-act': 'Le panier 100 % Santé n’existe qu’en optique, en dentaire et en audiologie.',
  'reimbursement.price-above-basket': 'Le prix dépasse le prix limite du panier 100 % Santé.',
  'reimbursement.frame-for-optics-only': 'Le prix de la monture est réservé à l’optique.',
  'reimbursement.frame-above-price': 'Le prix de la monture dépasse le prix total.',
  'reimbursement.parameter-unknown': 'Aucune source ne donne ce paramètre à la date des soins',
} as const;

export type CaseErrorCode = keyof typeof DETAILS;

const isKnown = (code: string): code is CaseErrorCode => Object.hasOwn(DETAILS, code);

/** An error with the words of its code; `facts`, where there are any, follow them. */
export const caseError = (pointer: string, code: CaseErrorCode, facts?: string): CaseError => ({
  pointer,
  code,
  detail: facts === undefined ? DETAILS[code] : `${DETAILS[code]} : ${facts}.`,
});

/** The code that a refinement gave; `case.wrong-type` for a message that is no code of ours. */
export const knownCode = (message: string): CaseErrorCode => (isKnown(message) ? message : 'case.wrong-type');
