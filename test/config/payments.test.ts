import { readConfig, shownConfig } from '../../src/config/config.js';

const SECRET = 'a secret of thirty-two characters';
const PAGE = { CARD_PAGE_URL: 'https://pay.example/page', CARD_PAGE_SECRET: SECRET };

describe('the configuration of payments', () => {
  it('has a creditor of demonstration, and no page for cards, unless it is said otherwise', () => {
    const { creditor, cardPage } = readConfig({});
    expect([creditor.ics, cardPage]).toEqual(['FR72ZZZ123456', undefined]);
    const own = { CREDITOR_NAME: 'Mutuelle du Marais', CREDITOR_IBAN: 'FR14 2004 1010 0505 0001 3M02 606' };
    expect(readConfig(own).creditor).toMatchObject({
      name: 'Mutuelle du Marais',
      account: { iban: 'FR1420041010050500013M02606' },
    });
  });

  it.each([
    ['CREDITOR_ICS', 'FR00ZZZ123456'],
    ['CREDITOR_IBAN', 'FR1420041010050500013M02607'],
    ['CREDITOR_BIC', 'AGRI'],
    ['CARD_PAGE_URL', 'http://pay.example/page'],
    ['CARD_PAGE_SECRET', 'short'],
  ])('refuses a bad %s and names it', (name, value) =>
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^.*${name}`)),
  );

  it.each([
    'http://localhost.pay.example/page',
    'http://127.0.0.1.pay.example/page',
    'http://localhost@pay.example/page',
    'https://shop:password@pay.example/page',
    'https://pay.example/page?shop=1',
    'https://pay.example/page#top',
    'https://',
    'HTTPS://pay.example/page',
    'https:pay.example',
  ])('takes no page at %s', (url) =>
    expect(() => readConfig({ ...PAGE, CARD_PAGE_URL: url })).toThrow(/^CARD_PAGE_URL: /),
  );

  it.each(['http://localhost:9000/page', 'http://127.0.0.1', 'https://pay.example:8443'])('takes %s', (url) =>
    expect(readConfig({ ...PAGE, CARD_PAGE_URL: url }).cardPage).toMatchObject({ url }),
  );

  it('asks for the secret of a page, and never shows it', () => {
    expect(() => readConfig({ CARD_PAGE_URL: PAGE.CARD_PAGE_URL })).toThrow('CARD_PAGE_SECRET');
    expect(readConfig(PAGE).cardPage).toEqual({ url: PAGE.CARD_PAGE_URL, secret: SECRET });
    const shown = JSON.stringify(shownConfig(readConfig(PAGE)));
    expect([shown.includes(PAGE.CARD_PAGE_URL), shown.includes(SECRET)]).toEqual([true, false]);
  });
});
