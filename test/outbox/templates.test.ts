import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { html } from '../../src/outbox/html.js';
import { french } from '../../src/outbox/french.js';
import { addressChangeApplied } from '../../src/outbox/templates/address-change-applied.js';
import { contractAmended } from '../../src/outbox/templates/contract-amended.js';
import { emailChanged } from '../../src/outbox/templates/email-changed.js';
import { emailConfirmation } from '../../src/outbox/templates/email-confirmation.js';
import { paymentRefused } from '../../src/outbox/templates/payment-refused.js';
import { renewalNotice } from '../../src/outbox/templates/renewal-notice.js';

const LABEL = 'Auto <script>alert("x")</script>';
const contract = { label: LABEL, number: 'A-1' };
const [from, url] = [date('2026-12-01'), 'https://example.fr/a?b=1&c=2'];
const premium = toCents(123456);

const notice = { ...contract, dueOn: from, premium, refusableUntil: date('2026-10-01'), late: false };
const refusal = { ...contract, amount: premium, refusedOn: from, reason: 'Provision insuffisante' };
const RENDERED = {
  'e-mail confirmation': [emailConfirmation({ url, hours: 48 }), 'Confirmez', ['48 heures', url]],
  'e-mail changed': [emailChanged({ changedOn: from }), 'modifiée', ['1er décembre 2026']],
  'address change applied': [
    addressChangeApplied({ from, contracts: [{ ...contract, premium }] }),
    'changement d’adresse',
    ['1er décembre 2026', 'A-1', '1\u202f234,56\u00a0€'],
  ],
  'renewal notice': [renewalNotice(notice), 'échéance', ['1er octobre 2026', 'L113-15-1']],
  'contract amended': [
    contractAmended({ ...contract, from, premiumBefore: toCents(5), premium }),
    'contrat',
    ['0,05\u00a0€'],
  ],
  'payment refused': [
    paymentRefused({ ...refusal, suspendedFrom: date('2027-01-12'), url }),
    'prélèvement',
    ['12 janvier 2027', url],
  ],
} as const;

describe.each(Object.entries(RENDERED))('a message of %s', (_, [rendered, subject, told]) => {
  it('has a subject of one line, a text and HTML in French', () => {
    expect(rendered.subject).toContain(subject);
    expect(rendered.subject).not.toMatch(/[\r\n]/);
    expect(rendered.html).toContain('<html lang="fr">');
  });

  it('tells the same in both', () => {
    for (const words of told) {
      expect(rendered.text).toContain(words);
      expect(rendered.html).toContain(words.replaceAll('&', '&amp;'));
    }
  });

  it('is not marked up by what it tells', () => {
    expect(rendered.html).not.toContain('<script');
    expect(rendered.text).not.toMatch(/undefined|\[object|<p>/);
  });
});

it('a renewal notice that is late tells of twenty days', () => {
  expect(renewalNotice({ ...notice, late: true }).text).toContain('vingt jours');
});

it('a refused payment does not tell of a suspension that has no day yet', () => {
  expect(paymentRefused({ ...refusal, url }).text).not.toContain('Suspension');
});

it('a link that is a script is refused', () => {
  const script = ['javascript', 'alert(1)'].join(':');
  expect(() => emailConfirmation({ url: script, hours: 1 })).toThrow(RangeError);
});

describe('HTML', () => {
  it('escapes its holes, and not what it made itself', () => {
    expect(html`<p title="${'"\''}">${'<&>'}${html`<b>${1}</b>`}${[html`<i>a</i>`]}</p>`.html).toBe(
      '<p title="&quot;&#39;">&lt;&amp;&gt;<b>1</b><i>a</i></p>',
    );
  });
});

describe('a French amount', () => {
  it.each([
    [0, '0,00'],
    [-1234567, '-12\u202f345,67'],
    [99999999999, '999\u202f999\u202f999,99'],
  ])('of %d cents is %s €', (amount, written) => expect(french.amount(toCents(amount))).toBe(`${written}\u00a0€`));
});
