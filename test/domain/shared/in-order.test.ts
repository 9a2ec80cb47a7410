import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { inOrder } from '../../../domain/shared/in-order.js';

const name = fc.string({ unit: 'grapheme' }).filter((text) => !/^[0-9]+$/.test(text) && text !== '__proto__');
const { value } = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

it('gives the RFC 8785 form of what was parsed, as the library does', () => {
  fc.assert(fc.property(value, (any) => expect(JSON.stringify(inOrder(any))).toBe(canonicalize(any))));
});

it('is the same text whichever way a value came to be, and says nothing of what has nothing', () => {
  const [one, other] = [
    { b: [{ d: 1, c: undefined }], a: 2 },
    { a: 2, e: undefined, b: [{ d: 1 }] },
  ].map(inOrder);
  expect([JSON.stringify(one), Object.keys(other!)]).toEqual([JSON.stringify(other), ['a', 'b']]);
});
