import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { isSealed } from '../../domain/shared/personal.js';
import type { ViewDocument } from '../views/fold-document.js';

/** Sealed values differ from run to run by their nonces and keys: their class stands for them. */
const classOnly = (value: unknown): unknown => {
  if (isSealed(value)) return `sealed:${value.sealed}`;
  if (Array.isArray(value)) return value.map(classOnly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, classOnly(one)]));
};

/** The RFC 8785 form of a document, as it enters the digest of its view. */
const canonicalDocument = ({ body }: Pick<ViewDocument, 'body'>): string => canonicalize(classOnly(body))!;

/** SHA-256 over the canonical documents in the order of their ids, a line break after each: `sha256:<hex>`. */
export const digestOf = (
  documents: Iterable<ViewDocument>,
): { readonly documents: number; readonly digest: string } => {
  const hash = createHash('sha256');
  let count = 0;
  for (const document of documents) {
    hash.update(`${canonicalDocument(document)}\n`);
    count += 1;
  }
  return { documents: count, digest: `sha256:${hash.digest('hex')}` };
};
