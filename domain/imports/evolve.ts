import { impossible } from '../shared/decider.js';
import type { ImportEvent } from './events.js';
import type { ImportRun } from './state.js';

export const evolve = (_run: ImportRun, { type }: ImportEvent): ImportRun => {
  switch (type) {
    case 'ImportStarted':
    case 'ImportAdvanced':
      return { status: 'running' };
    case 'ImportEnded':
    case 'ImportFailed':
      return { status: 'over' };
    default:
      return impossible(type);
  }
};
