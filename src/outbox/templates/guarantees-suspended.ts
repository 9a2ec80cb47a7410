import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import { rendered, type Rendered } from '../rendered.js';

export interface GuaranteesSuspended {
  readonly label: string;
  readonly number: string;
  readonly from: CalendarDate;
  readonly reason: 'unpaid' | 'vehicle-sold';
}

const WHY: Readonly<Record<GuaranteesSuspended['reason'], readonly string[]>> = {
  unpaid: [
    'Les sommes réclamées par notre mise en demeure n’ont pas été payées. Un sinistre qui survient pendant la suspension n’est pas pris en charge (C. assur., L113-3).',
    'Les garanties reprennent à midi le lendemain du paiement de tout ce qui est dû. Vous pouvez payer dans votre espace, par carte ou par virement.',
  ],
  'vehicle-sold': [
    'Vous nous avez déclaré la vente du véhicule assuré : le contrat est suspendu de plein droit (C. assur., L121-11). Vous pouvez le reporter sur un autre véhicule ou y mettre fin.',
  ],
};

/** The guarantees of a contract have stopped. */
export const guaranteesSuspended = ({ label, number, from, reason }: GuaranteesSuspended): Rendered =>
  rendered({
    subject: 'Les garanties de votre contrat sont suspendues',
    paragraphs: [`Les garanties de votre contrat sont suspendues à compter du ${french.day(from)} à 0 heure.`],
    facts: [['Contrat', `${label} n° ${number}`]],
    closing: WHY[reason],
  });
