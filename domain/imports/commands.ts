import type { ImportEvent } from './events.js';

type Data<Type extends ImportEvent['type']> = Extract<ImportEvent, { type: Type }>['data'];

export interface StartImport extends Data<'ImportStarted'> {
  readonly type: 'StartImport';
}

export interface AdvanceImport extends Data<'ImportAdvanced'> {
  readonly type: 'AdvanceImport';
}

export interface EndImport extends Data<'ImportEnded'> {
  readonly type: 'EndImport';
}

export interface FailImport extends Data<'ImportFailed'> {
  readonly type: 'FailImport';
}

export type ImportCommand = StartImport | AdvanceImport | EndImport | FailImport;
