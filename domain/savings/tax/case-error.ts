import { caseErrors } from '../../shared/simulation/case-error.js';

/** The stable codes of a bad case of withdrawal, and what each tells the member. */
export const withdrawalErrors = caseErrors({
  'amount.too-large': 'Ce montant dépasse 99 999 999,99 €.',
  'tax.two-amounts': 'Une seule des clés « amount », « total » et « netWanted » est admise.',
  'tax.before-opening': 'Le rachat précède l’ouverture du contrat.',
  'tax.above-value': 'Le montant dépasse la valeur du contrat.',
  'tax.net-above-value': 'Aucun rachat de ce contrat ne verse ce montant net.',
  'tax.income-needed': 'L’option pour le barème demande les autres revenus imposables du foyer.',
  'tax.rate-needed':
    'Un montant imposé au barème demande les autres revenus imposables du foyer, ou son taux marginal.',
  'tax.allowance-and-gains': '« allowanceUsed » et « gainsThisYear » ne se donnent pas ensemble.',
  'tax.levies-above-products': 'Les prélèvements déjà payés dépassent les produits sur lesquels ils portent.',
  'tax.waiver-income-missing': 'La dispense demande le revenu fiscal de référence de l’avant-dernière année.',
  'tax.waiver-income-too-high': 'La dispense demande un revenu fiscal de référence inférieur au seuil',
  'tax.parameter-unknown': 'Aucune source ne donne ce paramètre à la date du rachat',
  'text.invalid': 'Un libellé est une ligne de texte de 1 à 80 caractères.',
});
export const { caseError } = withdrawalErrors;
