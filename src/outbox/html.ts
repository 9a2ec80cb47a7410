declare const safe: unique symbol;
/** Text that is HTML already. */
export type Html = string & { readonly [safe]: true };

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character]!);

/** What may stand in a hole: text, which is escaped, or HTML made here. */
export type Hole = string | number | { readonly html: Html } | readonly { readonly html: Html }[];

const filled = (hole: Hole): string => {
  if (typeof hole !== 'object') return escaped(String(hole));
  return 'html' in hole ? hole.html : hole.map((one) => one.html).join('');
};

/** Builds HTML from a literal whose holes are escaped. */
export const html = (texts: TemplateStringsArray, ...holes: readonly Hole[]): { readonly html: Html } => ({
  html: texts.reduce((whole, text, index) => whole + filled(holes[index - 1]!) + text) as Html,
});
