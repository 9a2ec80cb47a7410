import type { Ground } from '../../../domain/contracts/ground.js';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface ContractTerminated {
  readonly label: string;
  readonly number: string;
  readonly ground: Ground['kind'];
  readonly receivedOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly refund: Cents;
  readonly refundBy: CalendarDate;
}

const GROUNDS: Readonly<Record<Exclude<Ground['kind'], 'unpaid' | 'vehicle-sold-lapse'>, string>> = {
  yearly: 'résiliation à l’échéance (C. assur., L113-12)',
  'renewal-notice': 'résiliation après l’avis d’échéance (C. assur., L113-15-1)',
  'infra-annual': 'résiliation à tout moment après un an (C. assur., L113-15-2)',
  'change-of-situation': 'changement de situation (C. assur., L113-16)',
  'vehicle-sold': 'vente du véhicule (C. assur., L121-11)',
  'member-left': 'départ de la mutuelle',
  death: 'décès de l’assuré',
};

const UNPAID =
  'Les sommes réclamées par notre mise en demeure n’ont pas été payées, et vos garanties sont suspendues : nous résilions votre contrat (C. assur., L113-3).';

/** The end of a contract: the receipt of the notice that ends it (C. ass. L113-14), or the insurer's own (L113-3). */
export const contractTerminated = (end: ContractTerminated): Rendered =>
  rendered({
    subject: end.ground === 'unpaid' ? 'Résiliation de votre contrat' : 'La fin de votre contrat est enregistrée',
    paragraphs: [whatEndsIt(end)],
    facts: [
      ['Contrat', `${end.label} n° ${end.number}`],
      ['Fin des garanties', `le ${french.day(end.endsOn)} à 0 heure`],
      ...refund(end),
    ],
    closing: end.ground === 'unpaid' ? ['Les sommes échues restent dues.'] : [],
  });

const whatEndsIt = ({ ground, receivedOn }: ContractTerminated): string => {
  if (ground === 'unpaid') return UNPAID;
  if (ground === 'vehicle-sold-lapse')
    return 'Six mois après la vente du véhicule, votre contrat prend fin de plein droit (C. assur., L121-11).';
  return `Nous confirmons la réception, le ${french.day(receivedOn)}, de la demande qui met fin à votre contrat : ${GROUNDS[ground]}.`;
};

const refund = ({ refund: amount, refundBy }: ContractTerminated): (readonly [string, string])[] =>
  amount === 0
    ? []
    : [
        ['Cotisation remboursée', french.amount(amount)],
        ['Remboursement au plus tard le', french.day(refundBy)],
      ];
