import { createSecretKey, type KeyObject } from 'node:crypto';
import { StartRefused } from '../config/start-refused.js';
import { decrypt, encrypt } from './aes-gcm.js';

const parse = (name: string, text: string): KeyObject => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== text)
    throw new StartRefused(
      'config.master-key',
      `${name} is not 32 bytes in base64: make one with openssl rand -base64 32`,
    );
  return createSecretKey(bytes);
};

/** Wraps the keys of the secrets store; while it is being changed the previous one still unwraps. */
export class MasterKey {
  private readonly current: KeyObject;
  private readonly previous: KeyObject | undefined;

  constructor(current: string, previous?: string) {
    this.current = parse('MASTER_KEY', current);
    this.previous = previous === undefined ? undefined : parse('MASTER_KEY_PREVIOUS', previous);
  }

  /** Is there a previous key, from which what is stored must come over? */
  get changing(): boolean {
    return this.previous !== undefined;
  }

  wrap(key: Buffer, name: string): Buffer {
    return encrypt(this.current, key, name);
  }

  /** The key, and whether it must be wrapped anew; throws when neither master key opens it. */
  unwrap(wrapped: Buffer, name: string): { readonly key: Buffer; readonly stale: boolean } {
    try {
      return { key: decrypt(this.current, wrapped, name), stale: false };
    } catch (error) {
      if (this.previous === undefined) throw error;
      return { key: decrypt(this.previous, wrapped, name), stale: true };
    }
  }
}
