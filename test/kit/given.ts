import type { Decider, DomainEvent, Refusal } from '../../domain/shared/decider.js';

interface Outcome<State, Event> {
  /** Exactly these events, in this order. */
  readonly then: (events: readonly Event[]) => void;
  /** This code with exactly these facts. */
  readonly thenRefused: (code: string, facts?: Refusal['facts']) => void;
  /** What is made of the state once the events are folded: a refusal leaves it as it was. */
  readonly thenState: (look: (state: State) => void) => void;
}

interface Given<State, Command, Event> {
  readonly when: (command: Command) => Outcome<State, Event>;
  readonly state: State;
}

/** A decider with its history; its state is frozen, so that a decision that changes it throws. */
export const given = <State, Command, Event extends DomainEvent>(
  { initialState, decide, evolve }: Decider<State, Command, Event>,
  history: readonly Event[],
): Given<State, Command, Event> => {
  const state = frozen(history.reduce(evolve, initialState));
  const when = (command: Command): Outcome<State, Event> => {
    const decision = decide(command, state);
    return {
      then: (events) => expect(decision).toEqual(events),
      thenRefused: (refused, facts = {}) => expect(decision).toEqual({ refused, facts }),
      thenState: (look) => look('refused' in decision ? state : decision.reduce(evolve, state)),
    };
  };
  return { when, state };
};

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};
