import { hash } from 'node:crypto';

const NAMESPACE = Buffer.from('6f1c2b60a5f54e3f9d0b7a3e5c1d8f42', 'hex');

/** UUIDv5 (RFC 9562 §5.5) of a name in our namespace, as 32 hex digits: the same name gives the same id for ever. */
export const derivedId = (name: string): string => {
  const digest = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(name)]), 'hex');
  const variant = ((Number.parseInt(digest[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 12)}5${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`;
};

/** The id of a command's event number `index` (from 0) in a stream. */
export const eventId = (stream: string, key: string, index: number): string => derivedId(`${stream}\n${key}\n${index}`);
