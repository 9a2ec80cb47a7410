/** What the member is told that a figure of the case is. */
export const NAMES: Readonly<Record<string, string>> = {
  'input:price': 'prix',
  'input:base': 'tarif de base',
  'input:rate': 'taux',
  'input:units': 'quantité',
  'input:flatParticipation': 'montant indiqué',
  'input:franchise': 'montant indiqué',
  'input:countersThisYear.participation': 'déjà retenu cette année',
  'input:countersThisYear.franchise': 'déjà retenu cette année',
  'input:countersToday.participation': 'déjà retenu ce jour',
  'input:countersToday.franchise': 'déjà retenu ce jour',
  'input:hospital.days': 'jours',
  'input:framePrice': 'prix de la monture',
  'input:guarantee.percent': 'pourcentage du contrat',
  'input:guarantee.amount': 'forfait du contrat',
  'input:guarantee.frameLimit': 'limite du contrat',
};
