import { createHash } from 'node:crypto';
import { derivedId, eventId } from '../../src/event-store/event-id.js';

/** UUIDv5 by the steps of RFC 9562 §5.5, on bytes. */
const uuid5 = (namespace: string, name: string): string => {
  const digest = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name, 'utf8').digest();
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  return digest.toString('hex', 0, 16);
};
const OURS = '6f1c2b60a5f54e3f9d0b7a3e5c1d8f42';
const DNS = '6ba7b8109dad11d180b400c04fd430c8';

describe('a derived id', () => {
  it('is checked against an independent UUIDv5, which gives the vector of RFC 9562 A.4', () =>
    expect(uuid5(DNS, 'www.example.com')).toBe('2ed6657de927568b95e12665a8aea6a2'));

  it.each(['', 'member\nkey', 'é', ...Array.from({ length: 64 }, (_, index) => `name ${index}`)])(
    'is the UUIDv5 of its name in our namespace: %j',
    (name) => expect(derivedId(name)).toBe(uuid5(OURS, name)),
  );

  it('is 32 hex digits of version 5 and of the RFC’s variant', () =>
    expect(derivedId('anything')).toMatch(/^[0-9a-f]{12}5[0-9a-f]{3}[89ab][0-9a-f]{15}$/));
});

describe('the id of an event', () => {
  it('comes from its stream, its command’s key and its place in the command', () => {
    expect(eventId('member-1', 'key', 2)).toBe(uuid5(OURS, 'member-1\nkey\n2'));
    const ids = ['member-1', 'member-2'].flatMap((stream) =>
      ['a', 'b'].flatMap((key) => [0, 1, 11].map((index) => eventId(stream, key, index))),
    );
    expect(new Set(ids).size).toBe(12);
  });
});
