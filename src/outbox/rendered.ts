import { html } from './html.js';

/** What a template says, in order: paragraphs, rows of facts, a link. */
export interface Wording {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** an address of ours */
  readonly link?: { readonly label: string; readonly url: string };
  /** said after the facts */
  readonly closing?: readonly string[];
}

export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const SIGNED = 'Votre mutuelle';

/** The same wording as text and as HTML; nothing in it is marked up by what was put in. */
export const rendered = (wording: Wording): Rendered => ({
  subject: wording.subject,
  text: asText(wording),
  html: asHtml(wording),
});

const asText = ({ paragraphs, facts = [], link, closing = [] }: Wording): string => {
  const rows = facts.map(([label, value]) => `${label} : ${value}`).join('\n');
  const linked = link && `${link.label} :\n${link.url}`;
  const parts = ['Bonjour,', ...paragraphs, rows, linked, ...closing, SIGNED];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
};

const asHtml = ({ subject, paragraphs, facts = [], link, closing = [] }: Wording): string =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body>
        <p>Bonjour,</p>
        ${paragraphs.map((text) => html`<p>${text}</p>`)}
        ${
          facts.length === 0
            ? []
            : html`<table>
                ${facts.map(
                  ([label, value]) =>
                    html`<tr>
                      <th scope="row" align="left">${label}</th>
                      <td>${value}</td>
                    </tr>`,
                )}
              </table>`
        }
        ${link === undefined ? [] : html`<p><a href="${checkedUrl(link.url)}">${link.label}</a></p>`}
        ${closing.map((text) => html`<p>${text}</p>`)}
        <p>${SIGNED}</p>
      </body>
    </html>`.html;

/** Escaping does not tame `javascript:`. */
const checkedUrl = (url: string): string => {
  if (!/^https?:\/\//.test(url)) throw new RangeError('a link of a message is http or https');
  return url;
};
