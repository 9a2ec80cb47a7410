/** A bad case: where (RFC 6901), a stable code, and words for the member. */
export interface CaseError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface BadCase {
  readonly errors: readonly CaseError[];
}

/** The codes that every simulator shares, and what each tells the member. */
const SHARED = {
  'case.unknown-key': 'Cette clé n’est pas connue.',
  'case.missing': 'Cette valeur est obligatoire.',
  'case.wrong-type': 'Cette valeur n’est pas du type attendu.',
  'case.unknown-value': 'Cette valeur ne fait pas partie de celles qui sont admises.',
  'case.out-of-range': 'Ce nombre est hors des limites admises.',
  'date.invalid': 'Une date s’écrit AAAA-MM-JJ et doit exister dans le calendrier.',
  'amount.invalid': 'Un montant s’écrit en euros avec deux décimales, par exemple « 12.34 ».',
  'amount.negative': 'Ce montant ne peut pas être négatif.',
  'amount.zero': 'Ce montant ne peut pas être nul.',
  'rate.invalid': 'Un taux s’écrit entre « 0 » et « 1 », avec quatre décimales au plus.',
} as const;
export type SharedErrorCode = keyof typeof SHARED;

/** Writes the errors of a simulator from its codes and their French words, added to those that all share. */
export const caseErrors = <Code extends string>(own: Readonly<Record<Code, string>>) => {
  const details: Readonly<Record<string, string>> = { ...SHARED, ...own };
  const caseError = (pointer: string, code: Code | SharedErrorCode, facts?: string): CaseError => ({
    pointer,
    code,
    detail: facts === undefined ? details[code]! : `${details[code]} : ${facts}.`,
  });
  /** The code that a refinement gave; `case.wrong-type` for a message that is no code of ours. */
  const knownCode = (message: string): Code | SharedErrorCode =>
    Object.hasOwn(details, message) ? (message as Code) : 'case.wrong-type';
  return { caseError, knownCode };
};
