import type { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { address, joining } from '../kit/joining.js';

let house: House;
let member: Client;
let adviser: Client;
let operator: Client;
let headBefore: string;

const head = async () => String((await operator.get('/v1/operations/views')).body.head);
beforeAll(async () => {
  house = await House.open();
  [member, adviser, operator] = await Promise.all([house.member(), house.staff('adviser'), house.staff('operator')]);
  headBefore = await head();
}, 180_000);
afterEach(async () => expect(await head()).toBe(headBefore));
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

let keys = 0;
const move = (json: unknown) => member.post('/v1/me/address-changes', json, { 'idempotency-key': `mauvais-${keys++}` });
const join = (json: unknown) => adviser.post('/v1/advice/members', json, { 'idempotency-key': `mauvais-${keys++}` });
const good = { from: '2027-01-15', address: address('1 rue de la Paix') };

describe('an address change', () => {
  const there = good.address;
  it.each<[string, unknown, string, string]>([
    ['a key that no one knows', { ...good, nom: 'x' }, '/nom', 'key.unknown'],
    ['a key that no one knows, deeper', { ...good, address: { ...there, door: 3 } }, '/address/door', 'key.unknown'],
    ['a key to be escaped', { ...good, 'a/b~c': 1 }, '/a~1b~0c', 'key.unknown'],
    ['no date', { address: there }, '/from', 'required'],
    ['no address', { from: good.from }, '/address', 'required'],
    ['no town', { ...good, address: { ...there, town: undefined } }, '/address/town', 'required'],
    ['a number for the date', { ...good, from: 20270115 }, '/from', 'type.invalid'],
    ['null for the date', { ...good, from: null }, '/from', 'type.invalid'],
    ['a list for the address', { ...good, address: [there] }, '/address', 'type.invalid'],
    ['a text for the address', { ...good, address: '1 rue de la Paix' }, '/address', 'type.invalid'],
    ['29 February 2027', { ...good, from: '2027-02-29' }, '/from', 'date.invalid'],
    ['31 April', { ...good, from: '2027-04-31' }, '/from', 'date.invalid'],
    ['month 13', { ...good, from: '2027-13-01' }, '/from', 'date.invalid'],
    ['a moment for a date', { ...good, from: '2027-01-15T00:00:00Z' }, '/from', 'date.invalid'],
    ['a date in French order', { ...good, from: '15/01/2027' }, '/from', 'date.invalid'],
    ['Arabic digits in the date', { ...good, from: '٢٠٢٧-٠١-١٥' }, '/from', 'date.invalid'],
    ['a year of five digits', { ...good, from: '12027-01-15' }, '/from', 'date.invalid'],
    [
      'Arabic digits in the postal code',
      { ...good, address: { ...there, postalCode: '٧٩٠٠٠' } },
      '/address/postalCode',
      'postal-code.invalid',
    ],
    [
      'wide digits in the postal code',
      { ...good, address: { ...there, postalCode: '７９０００' } },
      '/address/postalCode',
      'postal-code.invalid',
    ],
    [
      'a postal code of four digits',
      { ...good, address: { ...there, postalCode: '7900' } },
      '/address/postalCode',
      'postal-code.invalid',
    ],
    [
      'postal code 00999',
      { ...good, address: { ...there, postalCode: '00999' } },
      '/address/postalCode',
      'postal-code.invalid',
    ],
    [
      'postal code 99000',
      { ...good, address: { ...there, postalCode: '99000' } },
      '/address/postalCode',
      'postal-code.invalid',
    ],
    [
      'a postal code with a line break',
      { ...good, address: { ...there, postalCode: '79000\n' } },
      '/address/postalCode',
      'postal-code.invalid',
    ],
    [
      'a postal code that is a number',
      { ...good, address: { ...there, postalCode: 79000 } },
      '/address/postalCode',
      'type.invalid',
    ],
    ['another country', { ...good, address: { ...there, country: 'DE' } }, '/address/country', 'value.not-allowed'],
    ['an empty line', { ...good, address: { ...there, line1: '' } }, '/address/line1', 'text.invalid'],
    ['a blank line', { ...good, address: { ...there, line1: ' \u00a0 ' } }, '/address/line1', 'text.invalid'],
    ['a null byte', { ...good, address: { ...there, line1: '1 rue\u0000 de' } }, '/address/line1', 'text.invalid'],
    ['a line break', { ...good, address: { ...there, town: 'Niort\nPS' } }, '/address/town', 'text.invalid'],
    [
      'text that runs backwards',
      { ...good, address: { ...there, town: 'Niort\u202e' } },
      '/address/town',
      'text.invalid',
    ],
    [
      'a very long line',
      { ...good, address: { ...there, line1: 'x'.repeat(100_000) } },
      '/address/line1',
      'text.invalid',
    ],
    ['a list instead of an object', [good], '', 'type.invalid'],
    ['a text instead of an object', 'x', '', 'type.invalid'],
    ['null', null, '', 'type.invalid'],
  ])('with %s is refused', async (_what, body, pointer, code) => {
    expectProblem(await move(body), 400, 'request.invalid', [{ pointer, code }]);
  });

  it('names every fault at once', async () => {
    const { body } = await move({ from: 'x', address: { line1: '', postalCode: '1', town: '' }, more: true });
    expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([
      '/address/line1',
      '/address/postalCode',
      '/address/town',
      '/from',
      '/more',
    ]);
  });
});

describe('a joining', () => {
  const one = joining('refus');
  it.each<[string, unknown, string, string]>([
    ['an e-mail address without a domain', { ...one, contact: { email: 'zoe@' } }, '/contact/email', 'email.invalid'],
    [
      'an e-mail address too long',
      { ...one, contact: { email: `${'z'.repeat(250)}@example.org` } },
      '/contact/email',
      'email.invalid',
    ],
    ['a national telephone number', { ...one, contact: { phone: '0639980000' } }, '/contact/phone', 'phone.invalid'],
    [
      'Arabic digits in the telephone number',
      { ...one, contact: { phone: '+٣٣٦٣٩٩٨٠٠٠٠' } },
      '/contact/phone',
      'phone.invalid',
    ],
    ['an unknown channel', { ...one, preferredChannel: 'fax' }, '/preferredChannel', 'value.not-allowed'],
    ['a member number of one’s choice', { ...one, number: '123456789' }, '/number', 'key.unknown'],
    [
      'a birth date that is none',
      { ...one, person: { ...one.person, birthDate: '1900-02-29' } },
      '/person/birthDate',
      'date.invalid',
    ],
    ['no name', { ...one, person: { ...one.person, lastName: undefined } }, '/person/lastName', 'required'],
    [
      'a name that is an object',
      { ...one, person: { ...one.person, lastName: { a: 1 } } },
      '/person/lastName',
      'type.invalid',
    ],
  ])('with %s is refused', async (_what, body, pointer, code) => {
    expectProblem(await join(body), 400, 'request.invalid', [{ pointer, code }]);
  });

  it.each<[string, unknown, string]>([
    ['in the future', { ...one, joinedOn: '2190-01-01' }, 'membership.joining-in-future'],
    ['before the birth', { ...one, joinedOn: '1980-01-01' }, 'membership.born-after-joining'],
    ['that wants e-mail without an address', { ...one, contact: {} }, 'membership.channel-without-contact'],
  ])('%s is refused by the rules', async (_what, body, code) => expectProblem(await join(body), 409, code));
});

describe('a body', () => {
  const raw = (text: string, type = 'application/json') =>
    member.ask('POST', '/v1/me/address-changes', {
      raw: text,
      headers: { 'content-type': type, 'idempotency-key': `brut-${String(keys++).padStart(4, '0')}` },
    });

  it.each(['{', '{"from":}', "{'from':1}", '\u0000', 'NaN', '{"a":1}}', '{"a":"\u0001"}', ''])(
    'that is no JSON, as %j, is refused',
    async (text) => expectProblem(await raw(text), 400, 'request.body-unreadable'),
  );

  it.each([
    '{"__proto__":{"role":"operator"}}',
    '{"address":{"__proto__":{"a":1}}}',
    '{"constructor":{"prototype":{"a":1}}}',
  ])('that reaches for prototypes, as %s, is refused', async (text) =>
    expectProblem(await raw(text), 400, 'request.body-unreadable'),
  );

  it.each<[string, string]>([
    ['nested without end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['with half a character', '{"from":"\\ud800"}'],
    ['with a number out of range', '{"from":1e999}'],
  ])('%s is refused', async (_what, text) => {
    expectProblem(await raw(text), 400, 'request.invalid', [{ pointer: '', code: 'body.not-canonical' }]);
  });

  it('nested without end is refused without a key too', async () => {
    const answer = await member.ask('POST', '/v1/me/address-changes', {
      raw: `{"from":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      headers: { 'content-type': 'application/json' },
    });
    expectProblem(answer, 400, 'request.invalid');
  });

  it('of more than 256 KiB is refused', async () => {
    const text = JSON.stringify({ ...good, address: { ...good.address, line1: 'x'.repeat(300_000) } });
    expectProblem(await raw(text), 413, 'request.too-large');
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
    'text/json',
  ])('of the media type %s is refused', async (type) =>
    expectProblem(await raw(JSON.stringify(good), type), 415, 'request.media-type'),
  );

  it('that is missing is refused', async () => {
    const answer = await member.ask('POST', '/v1/me/address-changes');
    expectProblem(answer, 400, 'request.invalid', [{ pointer: '', code: 'required' }]);
  });
});

describe('a sign-in', () => {
  it.each<[string, unknown, string, string]>([
    ['a number as identifier', { identifier: 307249984, password: 'x' }, '/identifier', 'type.invalid'],
    ['an empty identifier', { identifier: '', password: 'x' }, '/identifier', 'value.too-small'],
    ['a very long password', { identifier: 'x', password: 'x'.repeat(10_000) }, '/password', 'value.too-large'],
    ['a wish', { identifier: 'x', password: 'x', role: 'operator' }, '/role', 'key.unknown'],
  ])('with %s is refused', async (_what, body, pointer, code) => {
    expectProblem(await house.stranger.post('/v1/sessions', body), 400, 'request.invalid', [{ pointer, code }]);
  });

  it('with a null byte or another script’s digits is that of no one', async () => {
    for (const identifier of ['30\u000072', '٣٠٧٢٤٩٩٨٤'])
      expectProblem(await house.stranger.post('/v1/sessions', { identifier, password: 'x' }), 401, 'identity.refused');
  });
});
