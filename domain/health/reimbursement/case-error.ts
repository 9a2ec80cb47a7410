import { caseErrors } from '../../shared/simulation/case-error.js';

/** The stable codes of a bad case of reimbursement, and what each tells the member. */
export const reimbursementErrors = caseErrors({
  'amount.too-large': 'Ce montant dépasse 9 999 999,99 €.',
  'percent.invalid': 'Un pourcentage s’écrit entre « 0 » et « 1000 », avec deux décimales au plus.',
  'reimbursement.hospital-missing': 'Une hospitalisation demande le bloc « hospital ».',
  'reimbursement.hospital-for-hospital-only': 'Le bloc « hospital » est réservé à une hospitalisation.',
  'reimbursement.no-basket-for-act': 'Le panier 100 % Santé n’existe qu’en optique, en dentaire et en audiologie.',
  'reimbursement.price-above-basket': 'Le prix dépasse le prix limite du panier 100 % Santé.',
  'reimbursement.frame-for-optics-only': 'Le prix de la monture est réservé à l’optique.',
  'reimbursement.frame-above-price': 'Le prix de la monture dépasse le prix total.',
  'reimbursement.parameter-unknown': 'Aucune source ne donne ce paramètre à la date des soins',
});
export const { caseError } = reimbursementErrors;
