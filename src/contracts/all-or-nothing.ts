import { isRefusal, type Decider, type DomainEvent } from '../../domain/shared/decider.js';

/** The same rules over several commands in turn: their events together, or the first refusal and nothing. */
export const allOrNothing = <State, Command, Event extends DomainEvent>({
  initialState,
  decide,
  evolve,
}: Decider<State, Command, Event>): Decider<State, readonly Command[], Event> => ({
  initialState,
  evolve,
  decide: (commands, before) => {
    const events: Event[] = [];
    let state = before;
    for (const command of commands) {
      const decision = decide(command, state);
      if (isRefusal(decision)) return decision;
      events.push(...decision);
      state = decision.reduce(evolve, state);
    }
    return events;
  },
});
