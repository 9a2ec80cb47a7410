declare const plate: unique symbol;
/** A plate in its normal form: `AA-001-AA`, `1234 AB 75`, `WW-123-AB`, `W-123-AB`. */
export type Plate = string & { readonly [plate]: true };

/** SIV: the lasting system of 2009; FNI: the one before, still valid; provisional (WW); garage (W), of a trade. */
export type PlateKind = 'siv' | 'fni' | 'provisional' | 'garage';

export interface ReadPlate {
  readonly kind: PlateKind;
  readonly plate: Plate;
}

/** I, O and U are left out, for they are taken for 1, 0 and V; SS is left out on either side. */
const PAIR = '(?!SS)[A-HJ-NP-TV-Z]{2}';
const NUMBER = '(?!000)[0-9]{3}';
const FORMS: readonly (readonly [kind: PlateKind, form: RegExp, between: string])[] = [
  ['provisional', new RegExp(`^(WW)-?(${NUMBER})-?(${PAIR})$`), '-'],
  ['garage', new RegExp(`^(W)-?(${NUMBER})-?(${PAIR})$`), '-'],
  ['siv', new RegExp(`^(?!WW)(${PAIR})-?(${NUMBER})-?(${PAIR})$`), '-'],
  ['fni', /^([0-9]{1,4})-?([A-Z]{2,3})-?([0-9]{2}|2[AB]|97[1-6])$/, ' '],
];
const WRITTEN = /^[0-9A-Za-z -]{1,20}$/;

/**
 * Reads a French plate as people write it: any case, with spaces, hyphens or nothing between its parts; `undefined` for
 * another form. Arrêté du 9 février 2009 (SIV, with WW and W); arrêté du 5 novembre 1984 (FNI).
 */
export const readPlate = (text: string): ReadPlate | undefined => {
  if (!WRITTEN.test(text)) return undefined;
  const upper = text.trim().toUpperCase().replace(/ +/g, '-');
  for (const [kind, form, between] of FORMS) {
    const parts = form.exec(upper)?.slice(1);
    if (parts) return { kind, plate: parts.join(between) as Plate };
  }
  return undefined;
};
