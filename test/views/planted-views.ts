import { z } from 'zod';
import type { MembershipEvent } from '../../domain/membership/events.js';
import { defineView, type View } from '../../projections/define-view.js';
import { memberOf } from '../../projections/member-of.js';

export const Days = z.strictObject({ days: z.array(z.string()).max(3) });
export type Days = z.output<typeof Days>;

type Moved = Extract<MembershipEvent, { type: 'AddressChanged' }>;

/** The days of a member's moves; what a test plants in it happens on the days that it names. */
export const daysOfMoves = (
  planted: (document: Days | undefined, event: Moved) => Days | undefined | 'as usual' = () => 'as usual',
): View<Days> =>
  defineView<Days>({
    name: 'days-of-moves',
    version: 1,
    partition: 'subject',
    document: Days,
    on: {
      AddressChanged: {
        key: memberOf,
        apply: (document, event) => {
          const other = planted(document, event as Moved);
          return other === 'as usual' ? { days: [...(document?.days ?? []), event.data.from] } : other;
        },
      },
    },
  });

/** The same view with nothing of its type in it. */
export const plain = (view: View<Days>): View => view as View;
