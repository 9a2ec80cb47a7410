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

/**
 * Wraps the keys of the secrets store. While it is being changed, processes that know both keys work beside each other:
 * those that wrap with the former already open what is wrapped with the next, and the other way round (ADR 0014).
 */
export class MasterKey {
  private readonly current: KeyObject;
  private readonly previous: KeyObject | undefined;
  private readonly next: KeyObject | undefined;

  constructor(current: string, previous?: string, next?: string) {
    this.current = parse('MASTER_KEY', current);
    this.previous = previous === undefined ? undefined : parse('MASTER_KEY_PREVIOUS', previous);
    this.next = next === undefined ? undefined : parse('MASTER_KEY_NEXT', next);
  }

  /** Is there a previous key, from which what is stored must come over? */
  get changing(): boolean {
    return this.previous !== undefined;
  }

  wrap(key: Buffer, name: string): Buffer {
    return encrypt(this.current, key, name);
  }

  /** The key, and whether it must be wrapped anew; throws when no master key opens it. */
  unwrap(wrapped: Buffer, name: string): { readonly key: Buffer; readonly stale: boolean } {
    const others = [this.previous, this.next].filter((one) => one !== undefined);
    try {
      return { key: decrypt(this.current, wrapped, name), stale: false };
    } catch (error) {
      for (const other of others) {
        const key = opened(other, wrapped, name);
        if (key) return { key, stale: other === this.previous };
      }
      throw error;
    }
  }
}

const opened = (master: KeyObject, wrapped: Buffer, name: string): Buffer | undefined => {
  try {
    return decrypt(master, wrapped, name);
  } catch {
    return undefined;
  }
};
