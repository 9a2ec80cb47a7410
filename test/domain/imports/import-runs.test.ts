import type { ImportCommand } from '../../../domain/imports/commands.js';
import type { ImportEvent } from '../../../domain/imports/events.js';
import { importRuns } from '../../../domain/imports/import-runs.js';
import { given } from '../../kit/given.js';
import { advanced, counted, ended, failed, started } from './runs.js';

const COMMANDS = {
  ImportStarted: 'StartImport',
  ImportAdvanced: 'AdvanceImport',
  ImportEnded: 'EndImport',
  ImportFailed: 'FailImport',
} as const;
const commandOf = ({ type, data }: ImportEvent): ImportCommand => ({ type: COMMANDS[type], ...data }) as ImportCommand;

const LATER = [advanced(40), ended(counted({ read: 1, applied: 1 })), failed('import.broken-off')];

it('a run begins once', () => {
  given(importRuns, []).when(commandOf(started())).then([started()]);
  given(importRuns, [started()]).when(commandOf(started())).thenRefused('imports.started-already');
});

it.each(LATER)('while it runs it is told: $type', (event) => {
  for (const history of [[started()], [started(), advanced(20)]])
    given(importRuns, history).when(commandOf(event)).then([event]);
});

it.each(LATER)('before it began, and once it is over, nothing is told any more: $type', (event) => {
  for (const history of [[], [started(), LATER[1]!], [started(), LATER[2]!]])
    given(importRuns, history).when(commandOf(event)).thenRefused('imports.not-running');
});
