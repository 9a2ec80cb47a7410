import type { AllStreamSubscription } from '@eventstore/db-client';

interface Heard {
  readonly events: string[];
  readonly said: string[];
  readonly errors: Error[];
}

/** Notes what a subscription gives and says. */
export const hear = (subscription: AllStreamSubscription): Heard => {
  const heard: Heard = { events: [], said: [], errors: [] };
  subscription.on('data', ({ event }) => void (event && heard.events.push(event.streamId)));
  subscription.on('confirmation', () => void heard.said.push('confirmation'));
  subscription.on('caughtUp', () => void heard.said.push('caughtUp'));
  subscription.on('error', (error: Error) => void heard.errors.push(error));
  return heard;
};
