import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Find } from '../../read-store/read-store.port.js';
import type { Lookup } from '../../secrets/lookup.js';

/** Where a page begins: after a document of a copy. */
export interface CursorPlace {
  readonly copy: string;
  readonly after: NonNullable<Find['after']>;
}

const Content = z.tuple([z.string(), z.array(z.union([z.string(), z.number()])), z.string()]);
/** More is none of ours: ids and keys are short. */
const MOST_CHARACTERS = 2_000;

/**
 * Cursors of pages: a place, and a keyed digest of it with all that was asked for (`asked`: view, index, filter), so that
 * one that was altered, or given with another question, is known.
 */
export class Cursors {
  constructor(private readonly lookup: Pick<Lookup, 'token'>) {}

  write(asked: string, { copy, after }: CursorPlace): string {
    const content = Buffer.from(JSON.stringify([copy, after.keys, after.id])).toString('base64url');
    return `${content}.${this.digest(asked, content)}`;
  }

  /** The place, `undefined` for a cursor that is not one of this question. */
  read(asked: string, cursor: string): CursorPlace | undefined {
    const [content, digest] = cursor.split('.');
    if (cursor.length > MOST_CHARACTERS || content === undefined || digest === undefined) return undefined;
    if (!isSame(digest, this.digest(asked, content))) return undefined;
    const [copy, keys, id] = Content.parse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')));
    return { copy, after: { keys, id } };
  }

  private digest(asked: string, content: string): string {
    return this.lookup.token('cursor', `${asked}\n${content}`);
  }
}

/** The given one is anybody's text: of as many characters it may be of more bytes. */
const isSame = (given: string, right: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};
