import type { Append } from './record.js';

/** What befalls one append. Without an answer its client does not know whether it was written. */
export type AppendFault =
  | { readonly kind: 'connection-lost'; readonly when: 'before-write' | 'after-write' }
  | { readonly kind: 'no-answer'; readonly when: 'before-write' | 'after-write' }
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** Faults on demand; the double reads this before it acts. */
export class Faults {
  /** asked once for each append that arrives */
  onAppend: (append: Append) => AppendFault | undefined = () => undefined;
  /** live subscriptions stay open and give nothing, nor an error */
  subscriptionsStandStill = false;
  /** how many events before its position a new subscription is given again */
  repeatedOnSubscription = 0;
  /** reads that arrive lose their connection, as many as this */
  readsLost = 0;
}
