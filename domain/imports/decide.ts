import { impossible, refuse, type Decision } from '../shared/decider.js';
import type { ImportCommand } from './commands.js';
import type { ImportEvent } from './events.js';
import type { ImportRun } from './state.js';

/** A run begins once; what is told of it comes before its one end. */
export const decide = (command: ImportCommand, { status }: ImportRun): Decision<ImportEvent> => {
  if (command.type === 'StartImport' && status !== 'none') return refuse('imports.started-already');
  if (command.type !== 'StartImport' && status !== 'running') return refuse('imports.not-running');
  return [told(command)];
};

const told = (command: ImportCommand): ImportEvent => {
  switch (command.type) {
    case 'StartImport': {
      const { type: _type, ...data } = command;
      return { type: 'ImportStarted', data };
    }
    case 'AdvanceImport': {
      const { type: _type, ...data } = command;
      return { type: 'ImportAdvanced', data };
    }
    case 'EndImport': {
      const { type: _type, ...data } = command;
      return { type: 'ImportEnded', data };
    }
    case 'FailImport': {
      const { type: _type, ...data } = command;
      return { type: 'ImportFailed', data };
    }
    default:
      return impossible(command);
  }
};
