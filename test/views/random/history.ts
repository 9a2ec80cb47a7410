import fc from 'fast-check';
import { hash } from 'node:crypto';
import { eventTypeOf } from '../../../domain/catalogue.js';
import type { EventStore } from '../../../src/event-store/event-store.port.js';
import { NOON } from '../../kit/moment.js';
import type { Order } from './definitions.js';

/** Ids that are far from each other, and two that are not. */
const MEMBERS = ['0', '3', '7', '70', 'b', 'f'].map((start) => start.padEnd(32, start.at(-1)));
const TYPES = ['MemberJoined', 'AddressChanged', 'ContactDetailsChanged', 'PreferredChannelChosen'] as const;

export interface Happening extends Order {
  readonly stream: string;
  readonly type: (typeof TYPES)[number];
  /** whose event it is, if anyone's */
  readonly subject: string | undefined;
  readonly readable: boolean;
}

const member = fc.constantFrom(...MEMBERS);
const often = <Value>(usual: fc.Arbitrary<Value>, ...seldom: readonly fc.Arbitrary<Value>[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 12, arbitrary: usual }, ...seldom.map((arbitrary) => ({ weight: 1, arbitrary })));

/** Mostly a member's own documents; now and then another's, several, the same one twice, none, or what is no name. */
const namesFor = (subject: string): fc.Arbitrary<Order['names']> => {
  const own = fc.constantFrom(subject, `${subject}:2025`, `${subject}:2026`);
  return often<Order['names']>(
    fc.array(own, { minLength: 1, maxLength: 2 }),
    fc.array(member, { minLength: 1, maxLength: 2 }),
    fc.constantFrom<Order['names']>([], [subject, subject], 'throws', null, ['']),
  );
};

const happening: fc.Arbitrary<Happening> = member.chain((subject) =>
  fc.record({
    stream: often(fc.constant(`member-${subject}`), fc.constantFrom('contract-1', 'contract-2', 'calendar')),
    type: fc.constantFrom(...TYPES),
    subject: often<string | undefined>(fc.constant(subject), fc.constant(undefined)),
    readable: often(fc.constant(true), fc.constant(false)),
    act: often<Order['act']>(
      fc.constant('add'),
      ...(['correct', 'remove', 'throw', 'refuse', 'nothing'] as const).map(fc.constant),
    ),
    names: namesFor(subject),
    on: fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}-15`),
  }),
);

/** Histories of several members and streams, in which much goes wrong. */
export const histories = (maxLength: number): fc.Arbitrary<readonly Happening[]> =>
  fc.array(happening, { minLength: 1, maxLength, size: 'max' });

const LATER = 9;

/** Appends a history to a log, each event on its own. */
export const happen = async (log: EventStore, history: readonly Happening[]): Promise<void> => {
  for (const { stream, type, subject, readable, act, names, on } of history) {
    const last = await log.last(stream);
    const [data, at] = [JSON.stringify({ act, names, on }), Number(await log.head())];
    const event = {
      id: at.toString(16).padStart(32, '0'),
      type,
      version: readable ? eventTypeOf(type)!.version : LATER,
      recordedAt: NOON,
      data,
      metadata: JSON.stringify({ origin: 'live', occurredAt: NOON, ...(subject !== undefined && { subject }) }),
      hash: `1:${hash('sha256', `${last?.hash} ${at} ${data}`, 'hex')}`,
    };
    await log.append(stream, last?.revision ?? 'none', [event]);
  }
};
