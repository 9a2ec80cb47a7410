import type { TraceInput } from '../../shared/trace.js';

/** What the member is told that a figure of the case is. */
const NAMES: Readonly<Record<string, string>> = {
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

const DAY = /@(\d{4})-(\d{2})-(\d{2})$/;

/** The French name of an input; a parameter is told by the day since when it holds. */
export const inputName = ({ ref }: TraceInput): string => {
  const [, year, month, day] = DAY.exec(ref) ?? [];
  return year === undefined ? (NAMES[ref] ?? ref) : `en vigueur depuis le ${day}/${month}/${year}`;
};
