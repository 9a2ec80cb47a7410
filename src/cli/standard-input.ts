import type { Readable } from 'node:stream';

const LIMIT = 64 * 1024 * 1024;

interface BadInput {
  readonly errors: readonly [{ readonly pointer: ''; readonly code: string; readonly detail: string }];
}

const bad = (code: string, detail: string): BadInput => ({ errors: [{ pointer: '', code, detail }] });

const parsed = (bytes: Uint8Array): { readonly json: unknown } | BadInput => {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return bad('json.invalid', 'L’entrée n’est pas du JSON en UTF-8.');
  }
};

/** One JSON document of at most 64 MiB, in UTF-8. Codes `json.invalid`, `json.too-large`. */
export const readJson = async (input: Readable): Promise<{ readonly json: unknown } | BadInput> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LIMIT) return bad('json.too-large', 'L’entrée dépasse 64 Mio.');
  }
  return parsed(Buffer.concat(chunks));
};
