import type { MeasureOptions } from '../harness/row.js';
import type { PaymentLog } from './generate.js';

/** The log that the measures read: of the design's size with `--full`, else a fifth of it over as many members. */
export const sizeOf = ({ smoke, full }: MeasureOptions): Omit<PaymentLog, 'order'> => {
  if (smoke) return { events: 5_000, members: 200 };
  return { events: full ? 1_000_000 : 200_000, members: 20_000 };
};

export const named = (events: number): string =>
  events >= 1_000_000 ? `${events / 1_000_000} M events` : `${events.toLocaleString('en-US')} events`;
