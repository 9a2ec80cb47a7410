const LETTERS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ß: 'ss',
  '€': 'EUR',
  '’': "'",
  '‘': "'",
  '“': "'",
  '”': "'",
  '«': "'",
  '»': "'",
  '–': '-',
  '—': '-',
  '…': '...',
};

const plain = (character: string): string => LETTERS[character] ?? (/^[\x20-\x7e]$/.test(character) ? character : '.');

/**
 * A name or text in the characters that every bank takes: `Zoé Œuvré` → `Zoe OEuvre`; what has no Latin letters becomes
 * a point. At most `max` characters. Printable ASCII stays; the XML writer escapes `& < >` (EPC217-08).
 */
export const sepaText = (text: string, max: number): string => {
  const bare = text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return [...bare].map(plain).join('').replaceAll(/ +/g, ' ').trim().slice(0, max).trimEnd();
};
