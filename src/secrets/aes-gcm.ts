import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Said to the cipher, which would take a shorter tag, easier to forge, for a good one. */
const LENGTH = { authTagLength: TAG };
const POOL = Buffer.alloc(NONCE * 1_024);
let used = POOL.length;

/** 96 random bits, taken from a pool: a call to the generator for each costs more than the cipher (ADR 0006). To be used at once. */
const nonce = (): Buffer => {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += NONCE;
  return POOL.subarray(used - NONCE, used);
};

/** AES-256-GCM: nonce, ciphertext and tag in one buffer; `bound` is authenticated with it. */
export const encrypt = (key: KeyObject, content: Buffer | string, bound: string): Buffer => {
  const start = nonce();
  const cipher = createCipheriv(CIPHER, key, start, LENGTH).setAAD(Buffer.from(bound));
  const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content);
  cipher.final(); // gives no bytes in this mode
  return Buffer.concat([start, body, cipher.getAuthTag()]);
};

/** Opens what `encrypt` made; throws when the key, the content or `bound` is another. */
export const decrypt = (key: KeyObject, box: Buffer, bound: string): Buffer => {
  const decipher = createDecipheriv(CIPHER, key, box.subarray(0, NONCE), LENGTH).setAAD(Buffer.from(bound));
  decipher.setAuthTag(box.subarray(box.length - TAG));
  const content = decipher.update(box.subarray(NONCE, box.length - TAG));
  decipher.final(); // gives no bytes and throws where anything was altered
  return content;
};
