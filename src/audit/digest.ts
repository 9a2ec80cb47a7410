import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { isSealed } from '../../domain/shared/personal.js';
import type { ViewCopy } from '../read-store/read-store.port.js';
import { scanDocuments } from '../views/scan-documents.js';
import type { ViewDocument } from '../views/view-document.js';

/** Sealed values differ from run to run by their nonces and keys: their class stands for them. */
const classOnly = (value: unknown): unknown => {
  if (isSealed(value)) return `sealed:${value.sealed}`;
  if (Array.isArray(value)) return value.map(classOnly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, classOnly(one)]));
};

/** The RFC 8785 form of a document, as it enters the digest of its view. */
const canonicalDocument = ({ body }: Pick<ViewDocument, 'body'>): string => canonicalize(classOnly(body))!;

export interface Digest {
  readonly documents: number;
  /** `sha256:<hex>` */
  readonly digest: string;
}

/** SHA-256 over the canonical documents in the order of their ids, a line break after each. */
export const digestOf = async (copy: ViewCopy): Promise<Digest> => {
  const hash = createHash('sha256');
  let documents = 0;
  for await (const document of scanDocuments(copy)) {
    if (document.body === undefined) continue;
    hash.update(`${canonicalDocument(document)}\n`);
    documents += 1;
  }
  return { documents, digest: `sha256:${hash.digest('hex')}` };
};
