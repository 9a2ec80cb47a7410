import { catalogue } from '../../../domain/catalogue.js';
import type { DomainEvent } from '../../../domain/shared/decider.js';
import type { Sealed } from '../../../domain/shared/personal.js';
import { storedShape } from '../../../src/event-store/codec/stored-shape.js';
import type { EventToAppend } from '../../../src/event-store/event-store.port.js';
import { noticeTo } from '../../domain/batches/notices.js';
import { joined, moved, nantes } from '../../domain/membership/people.js';
import { encoding, MEMBER } from '../../kit/encodings.js';
import { sealings, type Sealing } from '../../kit/sealing.js';

const open = sealings();
const BLOCK = { sealed: expect.any(String) as string, key: expect.stringMatching(/^[0-9a-f]{32}$/) as string };

const encoded = async ({ encoder }: Sealing, events: readonly DomainEvent[], over = {}): Promise<EventToAppend[]> =>
  (await encoder.encode(events, encoding(over))).map(({ event }) => event);

describe('personal data in an event', () => {
  it('is nowhere in clear', async () => {
    const [event] = await encoded(open(), [joined()]);
    const written = JSON.stringify(event);
    for (const personal of [
      'Lefèvre',
      'Zoé',
      '1988-02-29',
      '123456789',
      'Gros-Horloge',
      '76000',
      'Rouen',
      'exemple',
      '+3361',
    ])
      expect(written).not.toContain(personal);
  });

  it('is one block for each class, under the key of that class', async () => {
    const sealing = open();
    const [event] = await encoded(sealing, [joined()]);
    const data = JSON.parse(event!.data) as Record<string, { sealed: string; key: string }>;
    expect(data).toEqual({
      joinedOn: '2026-01-15',
      identity: { ...BLOCK, sealed: 'identity', box: expect.any(String) as string },
      contact: { ...BLOCK, sealed: 'contact', box: expect.any(String) as string },
    });
    const keys = await sealing.secrets.liveKeys(MEMBER);
    expect(Object.fromEntries(keys.map((key) => [key.class, key.id]))).toEqual({
      identity: data.identity!.key,
      contact: data.contact!.key,
    });
  });

  it('is opened again to what was sealed', async () => {
    const sealing = open();
    const [event] = await encoded(sealing, [joined()]);
    const { identity, contact } = JSON.parse(event!.data) as Record<string, never>;
    expect(await sealing.keys.open(identity!)).toEqual(joined().data.identity);
    expect(await sealing.keys.open(contact!)).toEqual(joined().data.contact);
  });

  it('is sealed anew each time: the same address twice gives two boxes', async () => {
    const [one, other] = await encoded(open(), [moved('2026-12-01', nantes), moved('2026-12-01', nantes)]);
    expect(one!.data).not.toBe(other!.data);
  });

  it('is refused without the member whose it is', async () => {
    const { subject: _subject, ...metadata } = encoding().metadata;
    await expect(open().encoder.encode([joined()], encoding({ metadata }))).rejects.toThrow('names no subject');
  });
});

describe('items of several members in one event', () => {
  const OTHER = '0'.repeat(32);
  const { subject: _subject, ...metadata } = encoding().metadata;
  const recorded = {
    type: 'RenewalNoticesRecorded',
    data: { items: [noticeTo(MEMBER, 'Lefèvre'), noticeTo(OTHER, 'Moreau')] },
  };

  it('are each sealed alone under the key of its member, and nowhere in clear; the event is nobody’s', async () => {
    const sealing = open();
    const [event] = await encoded(sealing, [recorded], { metadata });
    for (const personal of ['Lefèvre', 'Moreau', 'Gros-Horloge', '76000']) expect(event!.data).not.toContain(personal);
    const { items } = JSON.parse(event!.data) as { items: { addressee: Sealed }[] };
    for (const [index, member] of [MEMBER, OTHER].entries()) {
      const [key] = await sealing.secrets.liveKeys(member);
      expect(items[index]!.addressee).toMatchObject({ sealed: 'identity', key: key!.id });
      expect(await sealing.keys.open(items[index]!.addressee)).toEqual(recorded.data.items[index]!.addressee);
    }
  });

  it('are of the stored shape, and not while one of them is open', async () => {
    const sealing = open();
    const [event] = await encoded(sealing, [recorded], { metadata });
    const shape = storedShape(catalogue.RenewalNoticesRecorded);
    expect(shape.safeParse(JSON.parse(event!.data)).success).toBe(true);
    expect(shape.safeParse(recorded.data).success).toBe(false);
  });
});

describe('an event as it is encoded', () => {
  it.each([
    ['a field that its schema does not know', { ...(moved('2026-12-01', nantes).data as object), note: 'x' }],
    ['a day that does not exist', { from: '2027-02-29', identity: { address: nantes } }],
    [
      'a personal field that its schema refuses',
      { from: '2026-12-01', identity: { address: { ...nantes, postalCode: '99000' } } },
    ],
  ])('is refused with %s, and no key is made', async (_name, data) => {
    const sealing = open();
    const wrong = { type: 'AddressChanged', data };
    await expect(encoded(sealing, [moved('2026-12-01', nantes), wrong])).rejects.toThrow();
    expect(await sealing.secrets.liveKeys(MEMBER)).toEqual([]);
  });

  it('is refused when its type is not in the catalogue', () =>
    expect(encoded(open(), [{ type: 'Knighted', data: {} }])).rejects.toThrow('Knighted is not in the catalogue'));

  it('has the version of the catalogue, ids from its key, and from when it holds', async () => {
    const events = await encoded(open(), [moved('2026-12-01', nantes), moved('2026-12-02', nantes)]);
    expect(events.map(({ type, version }) => [type, version])).toEqual([
      ['AddressChanged', catalogue.AddressChanged.version],
      ['AddressChanged', catalogue.AddressChanged.version],
    ]);
    const [first, second] = events.map(({ metadata }) => JSON.parse(metadata) as Record<string, unknown>);
    expect([first!.effectiveOn, second!.effectiveOn]).toEqual(['2026-12-01', '2026-12-02']);
    expect(Object.keys(first!).slice(0, 3)).toEqual(['origin', 'occurredAt', 'effectiveOn']);
    const again = await encoded(open(), [moved('2026-12-01', nantes), moved('2026-12-02', nantes)]);
    expect(again.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });

  it('is text that reading and writing again does not change', async () => {
    const [event] = await encoded(open(), [joined()]);
    for (const text of [event!.data, event!.metadata]) expect(JSON.stringify(JSON.parse(text))).toBe(text);
  });

  it('is held as it will be read back', async () => {
    const { event, sealed } = (await open().encoder.encode([joined()], encoding()))[0]!;
    expect(sealed).toEqual({ type: 'MemberJoined', data: JSON.parse(event.data) as unknown });
  });
});
