import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Position } from '../event-store/event-store.port.js';
import type { DocumentWrite, StoredDocument } from '../read-store/read-store.port.js';
import type { AnyProcess } from './followed-process.js';

/** An instance of a process as it was folded. */
export interface Instance {
  readonly id: string;
  readonly state: unknown;
  /** the last day that it was told of; `''` before the first */
  readonly told: CalendarDate | '';
  /** of the last event that it was told of */
  readonly position: Position;
  /** the position that it was loaded with, `undefined` for a new one */
  readonly was: Position | undefined;
  /** why it takes no more events */
  readonly parked: string | undefined;
}

/** What instances are found by: the day that they wait for, `''` for none. */
export const DUE = ['due'] as const;

export const newInstance = ({ process }: AnyProcess, id: string): Instance => ({
  id,
  state: process.initialState,
  told: '',
  position: -1n,
  was: undefined,
  parked: undefined,
});

export const fromStored = ({ process }: AnyProcess, { id, body, position, parked }: StoredDocument): Instance => {
  const { state, told } = (body === undefined ? {} : JSON.parse(body)) as Partial<Pick<Instance, 'state' | 'told'>>;
  return { id, state: state ?? process.initialState, told: told ?? '', position, was: position, parked };
};

export const toWrite = ({ process }: AnyProcess, instance: Instance): DocumentWrite => {
  const { id, state, told, position, was, parked } = instance;
  const due = parked === undefined ? (process.dueOn(state) ?? '') : '';
  return { id, body: JSON.stringify({ state, told }), position, was, sources: '{}', parked, keys: { due } };
};
