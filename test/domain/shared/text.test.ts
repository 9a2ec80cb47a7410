import fc from 'fast-check';
import { Email, line, Phone } from '../../../domain/shared/text.js';

const codesOf = (schema: ReturnType<typeof line> | typeof Phone, text: unknown): string[] =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

describe('a line of text', () => {
  const name = line(80);

  it.each([1, 79, 80])('may have %d characters', (count) => expect(name.parse('a'.repeat(count))).toHaveLength(count));
  it.each([0, 81, 10_000])('may not have %d characters', (count) =>
    expect(codesOf(name, 'a'.repeat(count))).toEqual(['text.invalid']),
  );

  it('counts an accent written apart as one character, and keeps it composed', () => {
    expect(name.parse('e\u0301'.repeat(80))).toBe('é'.repeat(80));
    expect(codesOf(name, 'e\u0301'.repeat(81))).toEqual(['text.invalid']);
  });
  it('counts a character outside the basic plane as one', () => {
    expect(name.parse('𝒜'.repeat(80))).toBe('𝒜'.repeat(80));
    expect(codesOf(name, '𝒜'.repeat(81))).toEqual(['text.invalid']);
  });
  it('is without blank ends, counted without them', () =>
    expect(name.parse(`  ${'a'.repeat(80)}\t`)).toBe('a'.repeat(80)));
  it.each(['', ' ', '\u00a0\u2003'])('is not blank: %j', (text) =>
    expect(codesOf(name, text)).toEqual(['text.invalid']),
  );
  it.each(['Lefèvre', 'D’Artagnan', 'Nguyễn Thị', 'Ðorđe', '李小龍', 'Жанна', 'عمر', 'rue du 8-Mai-1945', 'n° ٣'])(
    'may be %s',
    (text) => expect(name.parse(text)).toBe(text.normalize('NFC')),
  );

  it.each([
    ['NUL', '\u0000'],
    ['a line break', '\n'],
    ['a tab', '\t'],
    ['DEL', '\u007f'],
    ['NEL', '\u0085'],
    ['a soft hyphen', '\u00ad'],
    ['a combining grapheme joiner', '\u034f'],
    ['an Arabic letter mark', '\u061c'],
    ['a Hangul filler', '\u3164'],
    ['a Mongolian vowel separator', '\u180e'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a line separator', '\u2028'],
    ['a right-to-left override', '\u202e'],
    ['a word joiner', '\u2060'],
    ['an isolate', '\u2066'],
    ['a byte order mark', '\ufeff'],
    ['a variation selector', '\ufe0f'],
    ['an interlinear annotation', '\ufff9'],
    ['a tag character', '\u{e0041}'],
    ['a private character', '\ue000'],
    ['half a surrogate pair', '\ud800'],
    ['a character that is none', '\ufffe'],
  ])('has no %s', (_name, character) => expect(codesOf(name, `a${character}b`)).toEqual(['text.invalid']));

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const once = name.safeParse(text);
        if (once.success) expect(name.parse(once.data)).toBe(once.data);
      }),
    );
  });
});

describe('an e-mail address', () => {
  it('is folded to lower case, without blanks around it', () =>
    expect(Email.parse(' Zoe.Lefevre+Mutuelle@Exemple.FR ')).toBe('zoe.lefevre+mutuelle@exemple.fr'));

  const of = (length: number): string => `a@${'b.'.repeat((length - 4) / 2)}fr`;
  it('may have 254 characters and no more', () => {
    expect(Email.parse(of(254))).toHaveLength(254);
    expect(codesOf(Email, of(256))).toContain('email.invalid');
  });

  it.each([
    '',
    'a',
    'a@',
    '@b.fr',
    'a@b',
    'a b@c.fr',
    'a@b..fr',
    'a@@b.fr',
    'a@b.fr\u0000',
    'a\u200b@b.fr',
    'é@b.fr',
    'a@b.fr,c@d.fr',
  ])('is not %j', (text) => expect(codesOf(Email, text)).toContain('email.invalid'));
});

describe('a telephone number', () => {
  it.each(['+33612345678', '+1234567', `+${'1'.repeat(15)}`])('may be %s', (text) =>
    expect(Phone.parse(text)).toBe(text),
  );
  it.each([
    '0612345678',
    '33612345678',
    '+0612345678',
    '+123456',
    `+${'1'.repeat(16)}`,
    '+33 6 12 34 56 78',
    '+٣٣٦١٢٣٤٥٦٧٨',
    '+33612345678\n',
  ])('is not %j', (text) => expect(codesOf(Phone, text)).toEqual(['phone.invalid']));
});
