import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { decrypt, encrypt } from '../../src/secrets/aes-gcm.js';

const key = createSecretKey(Buffer.alloc(32, 7));
const box = encrypt(key, 'Zoé', 'identity:k');

describe('a sealed box', () => {
  it('opens to what was put in, text or bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, bound) => {
        expect(decrypt(key, encrypt(key, Buffer.from(bytes), bound), bound)).toEqual(Buffer.from(bytes));
      }),
    );
    expect(decrypt(key, box, 'identity:k').toString()).toBe('Zoé');
  });

  it('is never the same twice, nor its nonce', () => {
    const nonces = Array.from({ length: 3_000 }, () => encrypt(key, '', '').subarray(0, 12).toString('hex'));
    expect(new Set(nonces).size).toBe(3_000);
  });

  it.each(Array.from(box.keys()))('is refused when its byte %d is another', (index) => {
    const altered = Buffer.from(box);
    altered[index]! ^= 1;
    expect(() => decrypt(key, altered, 'identity:k')).toThrow();
  });

  it.each([0, 1, 11, 12, 13, 15, 16, 20, 27, 28, 30])('is refused when cut to %d bytes', (length) =>
    expect(() => decrypt(key, box.subarray(0, length), 'identity:k')).toThrow(),
  );

  it('is refused under another key, class or name', () => {
    expect(() => decrypt(createSecretKey(Buffer.alloc(32, 8)), box, 'identity:k')).toThrow();
    expect(() => decrypt(key, box, 'contact:k')).toThrow();
    expect(() => decrypt(key, box, 'identity:l')).toThrow();
  });
});
