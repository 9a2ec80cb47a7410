import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { RetentionClass, Sealed } from '../../domain/shared/personal.js';
import { decrypt, encrypt } from './aes-gcm.js';
import type { MasterKey } from './master-key.js';
import type { SecretsStore, WrappedKey } from './secrets-store.port.js';

interface LiveKey {
  readonly id: string;
  readonly key: KeyObject;
}
interface HeldKey {
  readonly subject: string;
  readonly key: KeyObject;
}
type Keys = ReadonlyMap<RetentionClass, LiveKey>;

/** A key is forgotten this long after it was read, so that an erasure in another process is soon felt here. */
const HELD_MS = 60_000;
const HELD_KEYS = 50_000;

/** A sealed block names a key that was never erased and is not there: damage, never to be shown as erased. */
export class KeyMissing extends Error {
  readonly code = 'secrets.key-missing';
  constructor(readonly keyId: string) {
    super(
      `key ${keyId} is missing from the secrets store and has no mark of erasure: restore the keys from their backup`,
    );
    this.name = 'KeyMissing';
  }
}

/** Seals and opens personal content: one AES-256 key per member and class, durable before anything is sealed with it. */
export class KeyRing {
  private readonly bySubject = new LRUCache<string, Keys>({ max: HELD_KEYS, ttl: HELD_MS });
  private readonly byId = new LRUCache<string, HeldKey>({ max: HELD_KEYS, ttl: HELD_MS });

  constructor(
    private readonly secrets: SecretsStore,
    private readonly master: MasterKey,
  ) {}

  /** The same as `keysOf` where they are held. */
  heldOf(subject: string, classes: readonly RetentionClass[]): Keys | undefined {
    const held = this.bySubject.get(subject);
    return held && classes.every((name) => held.has(name)) ? held : undefined;
  }

  /** The member's keys of these classes, made when absent and read back before they are used. */
  async keysOf(subject: string, classes: readonly RetentionClass[]): Promise<Keys> {
    const held = this.heldOf(subject, classes);
    if (held) return held;
    const stored = this.unwrapAll(await this.secrets.liveKeys(subject));
    const absent = classes.filter((name) => !stored.has(name));
    const keys =
      absent.length === 0
        ? stored
        : this.unwrapAll(await this.secrets.insertKeys(absent.map((name) => this.fresh(subject, name))));
    this.bySubject.set(subject, keys);
    return keys;
  }

  /** Makes what keys of these classes the members lack, all in one write: `keysOf` finds them after. */
  async prepare(subjects: Iterable<string>, classes: readonly RetentionClass[]): Promise<void> {
    const absent: WrappedKey[] = [];
    for (const subject of subjects) {
      if (this.heldOf(subject, classes)) continue;
      const stored = await this.secrets.liveKeys(subject);
      const lacking = classes.filter((name) => stored.every((key) => key.class !== name));
      if (lacking.length === 0) this.bySubject.set(subject, this.unwrapAll(stored));
      else absent.push(...lacking.map((name) => this.fresh(subject, name)));
    }
    const made = absent.length === 0 ? [] : await this.secrets.insertKeys(absent);
    const bySubject = Map.groupBy(made, ({ subject }) => subject);
    for (const [subject, keys] of bySubject) this.bySubject.set(subject, this.unwrapAll(keys));
  }

  /** Seals content of one class under a key of `keysOf`. */
  seal(content: unknown, sealed: RetentionClass, { id, key }: LiveKey): Sealed {
    return { sealed, key: id, box: encrypt(key, JSON.stringify(content), `${sealed}:${id}`).toString('base64') };
  }

  /** Opens a block; `undefined` once its key was erased; throws `KeyMissing` on a lost key, an Error on altered content. */
  async open(block: Sealed): Promise<unknown> {
    const key = this.byId.get(block.key)?.key ?? (await this.fetch(block.key));
    return (
      key && JSON.parse(decrypt(key, Buffer.from(block.box, 'base64'), `${block.sealed}:${block.key}`).toString('utf8'))
    );
  }

  /** Drops what is held of a member, after an erasure. */
  forget(subject: string): void {
    for (const [id, held] of this.byId.entries()) if (held.subject === subject) this.byId.delete(id);
    this.bySubject.delete(subject);
  }

  private async fetch(id: string): Promise<KeyObject | undefined> {
    const stored = await this.secrets.key(id);
    if (stored === undefined) throw new KeyMissing(id);
    return stored.wrapped && this.unwrap(stored);
  }

  private fresh(subject: string, name: RetentionClass): WrappedKey {
    const id = randomBytes(16).toString('hex');
    return { id, subject, class: name, wrapped: this.master.wrap(randomBytes(32), id) };
  }

  private unwrapAll(stored: readonly WrappedKey[]): Keys {
    return new Map(stored.map((key) => [key.class, { id: key.id, key: this.unwrap(key) }]));
  }

  private unwrap({ id, subject, wrapped }: WrappedKey): KeyObject {
    const key = createSecretKey(this.master.unwrap(wrapped!, id).key);
    this.byId.set(id, { subject, key });
    return key;
  }
}
