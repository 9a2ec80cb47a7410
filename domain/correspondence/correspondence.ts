import { impossible, refuse, type Decider, type Decision, type Refusal } from '../shared/decider.js';
import type { CorrespondenceCommand } from './commands.js';
import type { CorrespondenceEvent } from './events.js';
import type { Correspondence, OrderedMessage } from './state.js';

const decide = (command: CorrespondenceCommand, state: Correspondence): Decision<CorrespondenceEvent> => {
  switch (command.type) {
    case 'OrderMessage': {
      const { type: _type, ...data } = command;
      if (state[data.message] !== undefined) return refuse('correspondence.message-known');
      return [{ type: 'MessageOrdered', data }];
    }
    case 'RecordHandOver': {
      const { type: _type, ...data } = command;
      return notWaiting(state[data.message]) ?? [{ type: 'MessageHandedOver', data }];
    }
    case 'RecordRefusedMessage': {
      const { type: _type, ...data } = command;
      return notWaiting(state[data.message]) ?? [{ type: 'MessageRefused', data }];
    }
    default:
      return impossible(command);
  }
};

const notWaiting = (message: OrderedMessage | undefined): Refusal | undefined => {
  if (message === undefined) return refuse('correspondence.message-unknown');
  const { status, on } = message;
  return status === 'waiting' ? undefined : refuse('correspondence.message-ended', { status, on });
};

const evolve = (state: Correspondence, { type, data }: CorrespondenceEvent): Correspondence => {
  switch (type) {
    case 'MessageOrdered': {
      const { message, ...ordered } = data;
      return { ...state, [message]: { ...ordered, status: 'waiting' } };
    }
    case 'MessageHandedOver':
      return { ...state, [data.message]: { ...state[data.message]!, status: 'handed-over', on: data.on } };
    case 'MessageRefused':
      return { ...state, [data.message]: { ...state[data.message]!, status: 'refused', on: data.on } };
    default:
      return impossible(type);
  }
};

/** What is written to a member: each message is ordered once and ends once. */
export const correspondence: Decider<Correspondence, CorrespondenceCommand, CorrespondenceEvent> = {
  initialState: {},
  decide,
  evolve,
};
