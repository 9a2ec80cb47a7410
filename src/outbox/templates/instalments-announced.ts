import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface InstalmentsAnnounced {
  readonly label: string;
  readonly number: string;
  readonly instalments: readonly { readonly dueOn: CalendarDate; readonly amount: Cents }[];
  /** by which they are debited, from which account, masked; absent: they are not */
  readonly mandate?: { readonly rum: string; readonly ics: string; readonly account: string | undefined } | undefined;
  readonly creditor: string;
}

const WITHOUT_MANDATE =
  'Les cotisations de votre contrat sont à payer aux dates ci-dessous. Aucun mandat de prélèvement ne nous permet de les prélever : réglez-les dans votre espace, ou signez-y un mandat.';

/** Instalments and when they are debited, told 14 days before with mandate and creditor: EPC016-06 §4.3.1. */
export const instalmentsAnnounced = ({
  label,
  number,
  instalments,
  mandate,
  creditor,
}: InstalmentsAnnounced): Rendered =>
  rendered({
    subject: mandate ? 'Vos prochains prélèvements' : 'Vos prochaines échéances',
    paragraphs: [
      mandate
        ? `Les cotisations de votre contrat seront prélevées par ${creditor} aux dates ci-dessous.`
        : WITHOUT_MANDATE,
    ],
    facts: [
      ['Contrat', `${label} n° ${number}`],
      ...instalments.map(({ dueOn, amount }): [string, string] => [french.day(dueOn), french.amount(amount)]),
      ...(mandate ? named(mandate) : []),
    ],
    closing: mandate
      ? ['Vous pouvez demander à votre banque le remboursement d’un prélèvement dans les huit semaines qui le suivent.']
      : [],
  });

const named = ({ rum, ics, account }: NonNullable<InstalmentsAnnounced['mandate']>): (readonly [string, string])[] => [
  ['Référence du mandat (RUM)', rum],
  ['Identifiant du créancier (ICS)', ics],
  ...(account === undefined ? [] : [['Compte prélevé', account] as const]),
];
