import { z } from 'zod';
import { catalogue } from '../../../domain/catalogue.js';
import { upcasters } from '../../../migrations/events/upcasters.js';
import { defineView, type Projection, type View } from '../../../projections/define-view.js';

/** What an event of a random history tells the views to do: it stands in its data, so that no view has to know the test. */
export interface Order {
  readonly act: 'add' | 'correct' | 'remove' | 'throw' | 'refuse' | 'nothing';
  /** the documents it names; something that names none, or a key that throws */
  readonly names: readonly string[] | 'throws' | null;
  readonly on: string;
}

const Entries = z.strictObject({
  first: z.string(),
  entries: z.array(z.strictObject({ on: z.string(), act: z.enum(['add', 'correct']) })).max(6),
});
type Entries = z.output<typeof Entries>;
type AnyProjection = Projection<Entries, 'AddressChanged'>;

const orderOf = ({ data }: { readonly data: unknown }): Order => data as Order;

const namesIn = (order: Order): readonly string[] => {
  if (order.names === 'throws') throw new TypeError('planted');
  return order.names!;
};

const apply = (document: Entries | undefined, event: { readonly data: unknown }): Entries | undefined => {
  const { act, on } = orderOf(event);
  const { first = on, entries = [] } = document ?? {};
  switch (act) {
    case 'add':
      return { first, entries: [...entries, { on, act }] };
    case 'correct':
      return { first, entries: [...entries, { on, act }].sort((one, other) => (one.on < other.on ? -1 : 1)).slice(-6) };
    case 'remove':
      return undefined;
    case 'throw':
      throw new RangeError('planted');
    case 'refuse':
      return { first, entries: [{ on: 7 as never, act: 'add' }] };
    case 'nothing':
      return document;
  }
};

const named: AnyProjection = { key: (event) => namesIn(orderOf(event)), apply };
const byMonth: AnyProjection = {
  key: (event) => namesIn(orderOf(event)).map((name) => `${name.slice(0, 1)}-${orderOf(event).on.slice(0, 7)}`),
  apply,
};
const of = (projection: AnyProjection) => ({
  MemberJoined: projection as never,
  AddressChanged: projection,
  ContactDetailsChanged: projection as never,
});

/** Documents of members, documents of all, and a view that takes one type of events alone. */
const views = [
  defineView<Entries>({
    name: 'entries',
    version: 1,
    partition: 'subject',
    document: Entries,
    on: of(named),
    indexes: [['first']],
  }),
  defineView<Entries>({ name: 'months', version: 1, partition: 'whole', document: Entries, on: of(byMonth) }),
  defineView<Entries>({
    name: 'moves',
    version: 1,
    partition: 'subject',
    document: Entries,
    on: { AddressChanged: named },
  }),
] as unknown as readonly View[];

export const definitions = { views, catalogue, upcasters };
