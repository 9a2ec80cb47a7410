import { z } from 'zod';
import { eventType } from '../../../domain/shared/event-type.js';
import { StartRefused } from '../../../src/config/start-refused.js';
import { EventDecoder } from '../../../src/event-store/codec/event-decoder.js';
import { UnreadableEvent } from '../../../src/event-store/codec/unreadable-event.js';

const types = { PermitIssued: eventType(3, z.strictObject({ zone: z.string(), fee: z.number() }), {}) };
const upcasters = {
  PermitIssued: {
    1: ({ area }: { area: string }) => ({ zone: area.toUpperCase() }),
    2: (data: { zone: string }) => ({ ...data, fee: data.zone === 'A' ? 3 : 1 }),
  },
};
const decoder = new EventDecoder(types, upcasters);
const permit = (version: number, data: unknown) => ({ type: 'PermitIssued', version, data: JSON.stringify(data) });

describe('a stored event', () => {
  it.each([
    [1, { area: 'a' }],
    [2, { zone: 'A' }],
    [3, { zone: 'A', fee: 3 }],
  ])('of version %d is read as the current one', (version, data) =>
    expect(decoder.decode(permit(version, data))).toEqual({ type: 'PermitIssued', data: { zone: 'A', fee: 3 } }),
  );

  it.each([
    ['a type that this release does not know', { type: 'Knighted', version: 1, data: '{}' }],
    ['a name that every object has', { type: 'constructor', version: 1, data: '{}' }],
    ['a version of a later release', permit(4, {})],
    ['a version that never was', permit(0, {})],
    ['a version that is no number', permit(1.5, {})],
    ['data that are not JSON', { type: 'PermitIssued', version: 3, data: '{"zone":' }],
  ])('is unreadable with %s', (_name, event) => expect(() => decoder.decode(event)).toThrow(UnreadableEvent));

  it('says of a later version what it is', () =>
    expect(() => decoder.decode(permit(4, {}))).toThrow('PermitIssued v4 is of a later release (this one reads v3)'));
});

describe('a chain of upcasters', () => {
  it.each([
    ['the first hop', { 2: upcasters.PermitIssued[2] }, 'no upcaster from v1 to v2'],
    ['the last hop', { 1: upcasters.PermitIssued[1] }, 'no upcaster from v2 to v3'],
    ['all hops', {}, 'no upcaster from v1 to v2'],
  ])('without %s is refused at the start', (_name, hops, detail) => {
    const start = (): unknown => new EventDecoder(types, { PermitIssued: hops });
    expect(start).toThrow(StartRefused);
    expect(start).toThrow(detail);
  });
  it('is not needed by a first version', () =>
    expect(() => new EventDecoder({ Opened: eventType(1, z.strictObject({}), {}) }, {})).not.toThrow());
});
