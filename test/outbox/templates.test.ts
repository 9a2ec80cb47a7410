import { date, type Instant } from '../../domain/shared/calendar.js';
import { french } from '../../domain/shared/french.js';
import { toCents } from '../../domain/shared/money.js';
import { html } from '../../src/outbox/html.js';
import { addressChanged } from '../../src/outbox/templates/address-changed.js';
import { addressChangeApplied } from '../../src/outbox/templates/address-change-applied.js';
import { contractAmended } from '../../src/outbox/templates/contract-amended.js';
import { contractTerminated } from '../../src/outbox/templates/contract-terminated.js';
import { emailChanged } from '../../src/outbox/templates/email-changed.js';
import { emailConfirmation } from '../../src/outbox/templates/email-confirmation.js';
import { formalNotice } from '../../src/outbox/templates/formal-notice.js';
import { guaranteesReinstated } from '../../src/outbox/templates/guarantees-reinstated.js';
import { guaranteesSuspended } from '../../src/outbox/templates/guarantees-suspended.js';
import { instalmentsAnnounced } from '../../src/outbox/templates/instalments-announced.js';
import { mandateAccountChanged } from '../../src/outbox/templates/mandate-account-changed.js';
import { mandateSigned } from '../../src/outbox/templates/mandate-signed.js';
import { paymentRefused } from '../../src/outbox/templates/payment-refused.js';
import { premiumRefunded } from '../../src/outbox/templates/premium-refunded.js';
import { refundReturned } from '../../src/outbox/templates/refund-returned.js';
import { refundSetOff } from '../../src/outbox/templates/refund-set-off.js';
import { renewalNotice } from '../../src/outbox/templates/renewal-notice.js';

const LABEL = 'Auto <script>alert("x")</script>';
const contract = { label: LABEL, number: 'A-1' };
const [from, url] = [date('2026-12-01'), 'https://example.fr/a?b=1&c=2'];
const premium = toCents(123456);

const notice = { ...contract, dueOn: from, premium, refusableUntil: date('2026-10-01'), late: false };
const refusal = { ...contract, amount: premium, refusedOn: from, reason: 'Provision insuffisante' };
const creditor = { name: LABEL, iban: 'FR7630006000011234567890189' };
const unpaid = {
  ...contract,
  owed: [{ dueOn: from, amount: premium }],
  costs: toCents(0),
  amount: premium,
  suspendsOn: date('2027-01-12'),
  terminableFrom: date('2027-01-22'),
  creditor,
};
const mandate = { rum: 'MUT-1', ics: 'FR72ZZZ123456', account: '•••2 606' };
const schedule = { ...contract, instalments: [{ dueOn: from, amount: premium }], creditor: LABEL };
const end = {
  ...contract,
  receivedOn: from,
  endsOn: date('2027-01-01'),
  refund: premium,
  refundBy: date('2027-01-31'),
};
const RENDERED = {
  'formal notice': [formalNotice(unpaid), 'Mise en demeure', ['12 janvier 2027', '22 janvier 2027', 'L113-3']],
  'instalments announced': [
    instalmentsAnnounced({ ...schedule, mandate }),
    'prélèvements',
    ['MUT-1', '1er décembre 2026'],
  ],
  'guarantees suspended': [guaranteesSuspended({ ...contract, from, reason: 'unpaid' }), 'suspendues', ['L113-3']],
  'guarantees reinstated': [
    guaranteesReinstated({ ...contract, coverBackAt: '2026-12-01T11:00:00.000Z' as Instant }),
    'reprennent',
    ['1er décembre 2026', '12\u00a0heures'],
  ],
  'contract terminated': [
    contractTerminated({ ...end, ground: 'infra-annual' }),
    'fin de votre contrat',
    ['Nous confirmons la réception', '1er janvier 2027', '31 janvier 2027', 'L113-15-2'],
  ],
  'premium refunded': [
    premiumRefunded({ ...contract, amount: premium, on: from }),
    'remboursons',
    ['1er décembre 2026', '1\u202f234,56'],
  ],
  'refund set off': [
    refundSetOff({ ...contract, amount: premium, on: from, left: toCents(789) }),
    'trop-perçu',
    ['1er décembre 2026', '1\u202f234,56', '7,89', '1347'],
  ],
  'refund returned': [refundReturned({ ...contract, amount: premium }), 'revenu', ['1\u202f234,56', 'autre compte']],
  'mandate signed': [mandateSigned({ on: from, ...mandate, creditor: LABEL }), 'mandat', ['MUT-1', '•••2 606']],
  'mandate account changed': [mandateAccountChanged({ on: from, ...mandate }), 'compte', ['•••2 606']],
  'address changed': [addressChanged({ from }), 'changement d’adresse', ['1er décembre 2026']],
  'e-mail confirmation': [emailConfirmation({ url, hours: 48 }), 'Confirmez', ['48 heures', url]],
  'e-mail changed': [emailChanged({ changedOn: from }), 'modifiée', ['1er décembre 2026']],
  'address change applied': [
    addressChangeApplied({
      from,
      contracts: [
        { ...contract, from, premiumBefore: toCents(5), premium },
        { ...contract, from: date('2026-12-20'), premiumBefore: toCents(5), premium: toCents(6) },
      ],
    }),
    'changement d’adresse',
    [
      '1er décembre 2026',
      'A-1',
      '1\u202f234,56\u00a0€ (jusque-là 0,05\u00a0€)',
      '0,06\u00a0€ (jusque-là 0,05\u00a0€) à partir du 20 décembre 2026',
    ],
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

it('a formal notice tells costs where there are any', () => {
  expect(formalNotice(unpaid).text).not.toContain('Frais');
  expect(formalNotice({ ...unpaid, costs: toCents(500) }).text).toContain('Frais : 5,00');
});

it('a formal notice reproduces the six paragraphs of L113-3, as R113-1 has it', () => {
  const { text } = formalNotice(unpaid);
  const paragraphs = text.slice(text.indexOf('Article L113-3 du Code des assurances :')).split(/\n\n+/).slice(1, 7);
  expect(paragraphs.map((paragraph) => paragraph.split(' ').slice(0, 3).join(' '))).toEqual([
    'La prime est',
    'A défaut de',
    'L’assureur a le',
    'Le contrat non',
    'Lorsque l’adhésion au',
    'Les dispositions des',
  ]);
  expect(paragraphs[4]).toContain('l’assureur ne peut faire usage');
  expect(paragraphs[5]).toContain('ne sont pas applicables aux assurances sur la vie.');
});

it('instalments that no mandate lets us debit are announced as to be paid', () => {
  const { subject, text } = instalmentsAnnounced(schedule);
  expect([subject, text]).toEqual(['Vos prochaines échéances', expect.stringContaining('signez-y un mandat')]);
});

it('an end for unpaid premiums is the insurer’s own, and tells of no refund where there is none', () => {
  const { subject, text } = contractTerminated({ ...end, ground: 'unpaid', refund: toCents(0) });
  expect([subject, text]).toEqual(['Résiliation de votre contrat', expect.stringContaining('nous résilions')]);
  expect(text).not.toContain('Remboursement');
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
