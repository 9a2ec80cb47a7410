import { impossible, refuse, type Decider, type Decision, type DomainEvent } from '../../../domain/shared/decider.js';

type Opened = DomainEvent<'Opened', { readonly by: string }>;
type Closed = DomainEvent<'Closed', { readonly why: string }>;
type DoorEvent = Opened | Closed;

export const closed = (_open: boolean, event: DoorEvent): boolean => {
  switch (event.type) {
    case 'Opened':
      return true;
    case 'Closed':
      return false;
    default:
      return impossible(event);
  }
};

export const forgotten = (_open: boolean, event: DoorEvent): boolean => {
  switch (event.type) {
    case 'Opened':
      return true;
    default:
      // @ts-expect-error an event that no case handles does not compile
      return impossible(event);
  }
};

export const doors: Decider<boolean, 'open' | 'close', DoorEvent> = {
  initialState: false,
  evolve: closed,
  decide: (command, open) =>
    command === 'open' && open ? refuse('doors.open') : [{ type: 'Opened', data: { by: 'me' } }],
};

// @ts-expect-error an event has the data of its type
export const mixed: Decision<DoorEvent> = [{ type: 'Opened', data: { why: 'wind' } }];
// @ts-expect-error an event of another aggregate is not one of these
export const foreign: Decision<DoorEvent> = [{ type: 'Locked', data: { by: 'me' } }];
// @ts-expect-error a decision is a list
export const single: Decision<DoorEvent> = { type: 'Closed', data: { why: 'wind' } };
