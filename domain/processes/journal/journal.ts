import { impossible, refuse, type Decider, type Decision } from '../../shared/decider.js';
import type { Id } from '../../shared/ids.js';
import type { JournalEvent } from './events.js';

type DataOf<Type extends JournalEvent['type']> = Extract<JournalEvent, { type: Type }>['data'];

export type JournalCommand =
  | ({ readonly type: 'BeginProcess' } & DataOf<'ProcessBegun'>)
  | ({ readonly type: 'RecordRefusal' } & DataOf<'OrderRefused'>);

export interface Journal {
  readonly begun: boolean;
  /** order → why it came to nothing */
  readonly refused: Readonly<Record<Id, string>>;
}

const decide = (command: JournalCommand, { begun, refused }: Journal): Decision<JournalEvent> => {
  switch (command.type) {
    case 'BeginProcess':
      return begun ? refuse('processes.begun-already') : [{ type: 'ProcessBegun', data: { process: command.process } }];
    case 'RecordRefusal': {
      const { type: _type, ...data } = command;
      return refused[data.order] === undefined
        ? [{ type: 'OrderRefused', data }]
        : refuse('processes.refusal-recorded-already');
    }
    default:
      return impossible(command);
  }
};

const evolve = (journal: Journal, { type, data }: JournalEvent): Journal => {
  switch (type) {
    case 'ProcessBegun':
      return { ...journal, begun: true };
    case 'OrderRefused':
      return { ...journal, refused: { ...journal.refused, [data.order]: data.reason } };
    default:
      return impossible(type);
  }
};

/** Birth of a process manager, and for each instance the orders that came to nothing. */
export const journal: Decider<Journal, JournalCommand, JournalEvent> = {
  initialState: { begun: false, refused: {} },
  decide,
  evolve,
};
