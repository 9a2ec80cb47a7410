import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';
import { ARTICLE_L113_3 } from './article-l113-3.js';

export interface FormalNotice {
  readonly label: string;
  readonly number: string;
  readonly owed: readonly { readonly dueOn: CalendarDate; readonly amount: Cents }[];
  readonly costs: Cents;
  readonly amount: Cents;
  readonly suspendsOn: CalendarDate;
  readonly terminableFrom: CalendarDate;
  /** to whom a transfer goes */
  readonly creditor: { readonly name: string; readonly iban: string };
}

/**
 * The formal notice of unpaid premiums: says that it is one, recalls amounts and due dates and reproduces L113-3, as
 * C. ass. R113-1 has it.
 */
export const formalNotice = (notice: FormalNotice): Rendered =>
  rendered({
    subject: 'Mise en demeure de payer votre cotisation',
    paragraphs: [
      'Sauf erreur de notre part, la cotisation de votre contrat n’est pas entièrement payée à ce jour. La présente lettre recommandée vous est envoyée à titre de mise en demeure (articles L113-3 et R113-1 du Code des assurances) : nous vous demandons de régler la somme ci-dessous.',
    ],
    facts: [
      ['Contrat', `${notice.label} n° ${notice.number}`],
      ...notice.owed.map(({ dueOn, amount }): [string, string] => [
        `Cotisation échue le ${french.day(dueOn)}`,
        french.amount(amount),
      ]),
      ...(notice.costs > 0 ? [['Frais', french.amount(notice.costs)] as const] : []),
      ['Total à régler', french.amount(notice.amount)],
    ],
    closing: [
      `À défaut de paiement intégral, vos garanties seront suspendues à compter du ${french.day(notice.suspendsOn)} à 0 heure, trente jours après l’envoi de cette lettre. Un sinistre survenu pendant la suspension ne serait pas pris en charge, et la cotisation resterait due.`,
      `À compter du ${french.day(notice.terminableFrom)}, nous aurions le droit de résilier votre contrat. S’il n’est pas résilié, vos garanties reprendraient à midi le lendemain du paiement de tout ce qui est dû.`,
      `Pour payer : par carte dans votre espace, ou par virement à ${notice.creditor.name}, compte ${spaced(notice.creditor.iban)}, en rappelant le numéro de votre contrat.`,
      ...ARTICLE_L113_3,
    ],
  });

const spaced = (iban: string): string => iban.replaceAll(/.{4}(?=.)/g, '$& ');
