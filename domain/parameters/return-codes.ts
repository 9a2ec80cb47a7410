import { date, type CalendarDate } from '../shared/calendar.js';

/** What follows a debit that came back. */
export type ReturnAction =
  | 'represent' // the same debt once more, then dunning
  | 'block-mandate' // until the member gives another account
  | 'contact' // no new debit unless the member agrees
  | 'sign-again' // the mandate is blocked until it is signed anew
  | 'stop-all' // the debtor is dead: the estate is written to
  | 'correct-and-reissue' // our fault
  | 'check-duplicate' // never issued again by itself
  | 'ask-to-unlock'; // the member's bank must let our ICS through

export interface ReturnCode {
  readonly code: string;
  readonly validFrom: CalendarDate;
  /** French words for the member */
  readonly label: string;
  readonly action: ReturnAction;
  /** how often the debt may be presented again without the member asking for it */
  readonly representations: number;
  /** may the bank's costs be passed on to the member? */
  readonly charged: boolean;
  readonly source: string;
}

const SOURCE = 'EPC173-14, reason codes for SEPA direct debit R-transactions; policy of the mutual for what follows';
const FROM = date('2009-11-01');

const returnCode = (
  code: string,
  label: string,
  action: ReturnAction,
  { representations = 0, charged = true, validFrom = FROM, source = SOURCE } = {},
): ReturnCode => ({ code, validFrom, label, action, representations, charged, source });

const OURS = { charged: false };

/** Every reason code that we know, the values of one code in the order of their days. */
export const RETURN_CODES: readonly ReturnCode[] = [
  returnCode('AM04', 'Provision insuffisante', 'represent', { representations: 2 }),
  returnCode('MS03', 'Motif non communiqué par la banque', 'represent', { representations: 1 }),
  returnCode('AC01', 'Numéro de compte incorrect', 'block-mandate'),
  returnCode('AC04', 'Compte clôturé', 'block-mandate'),
  returnCode('AC06', 'Compte bloqué', 'block-mandate'),
  returnCode('AC13', 'Type de compte inadapté au prélèvement', 'block-mandate'),
  returnCode('AG01', 'Prélèvement interdit sur ce compte', 'block-mandate'),
  returnCode('MD01', 'Absence de mandat valide', 'sign-again'),
  returnCode('MD06', 'Remboursement demandé à la banque', 'contact'),
  returnCode('MS02', 'Refus du débiteur', 'contact'),
  returnCode('MD07', 'Titulaire du compte décédé', 'stop-all', OURS),
  returnCode('SL01', 'Créancier non autorisé par la banque du débiteur', 'ask-to-unlock'),
  returnCode('AM05', 'Opération en double', 'check-duplicate', OURS),
  returnCode('AG02', 'Code opération incorrect', 'correct-and-reissue', OURS),
  returnCode('FF01', 'Format de fichier incorrect', 'correct-and-reissue', OURS),
  returnCode('FF05', 'Type de prélèvement incorrect', 'correct-and-reissue', OURS),
  returnCode('BE05', 'Identifiant créancier incorrect', 'correct-and-reissue', OURS),
  returnCode('RC01', 'Identifiant de banque incorrect', 'correct-and-reissue', OURS),
  returnCode('MD02', 'Données du mandat manquantes', 'correct-and-reissue', OURS),
  returnCode('RR01', 'Compte du débiteur à préciser', 'correct-and-reissue', OURS),
  returnCode('RR02', 'Nom ou adresse du débiteur à préciser', 'correct-and-reissue', OURS),
  returnCode('RR03', 'Nom ou adresse du créancier à préciser', 'correct-and-reissue', OURS),
  returnCode('RR04', 'Motif réglementaire', 'correct-and-reissue', OURS),
];
