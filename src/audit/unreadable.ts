import type { Damage } from './verify-chains.js';

/** SQLite found a file damaged in the middle of a read: a finding of `verify`, told by the file; anything else is thrown on. */
export const unreadable = (error: unknown, files: readonly string[]): Damage => {
  const { code, message } = error as { readonly code?: unknown; readonly message: string };
  if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(code))) throw error;
  return { first: 'none', reason: `${files.join(' or ')} cannot be read (${message}): restore it from its backup` };
};
