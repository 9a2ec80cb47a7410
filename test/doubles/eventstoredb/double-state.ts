import type { DoubleLog } from './double-log.js';
import type { Faults } from './faults.js';
import type { Append, AppendAnswer } from './record.js';

/** What the services of the double share. */
export interface DoubleState {
  readonly log: DoubleLog;
  readonly faults: Faults;
  /** events that a live subscription may be behind while its client does not read, before it is dropped */
  readonly liveBuffer: number;
  /** Ends the connection of a client (its `address:port`) at once, without a word, as a network does. */
  readonly loseConnection: (peer: string) => void;
  readonly counted: { appends: number; reads: number; subscriptions: number };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does an append with the fault that is due; `undefined`: its client gets no answer. */
export const appendWithFaults = async (
  { log, faults, counted, loseConnection }: DoubleState,
  append: Append,
  peer: string,
): Promise<AppendAnswer | undefined> => {
  counted.appends++;
  const fault = faults.onAppend(append);
  if (fault?.kind === 'delay') await pause(fault.milliseconds);
  const writes = fault === undefined || fault.kind === 'delay' || fault.when === 'after-write';
  const answer = writes ? log.append(append) : undefined;
  if (fault?.kind === 'connection-lost') loseConnection(peer);
  return fault === undefined || fault.kind === 'delay' ? answer : undefined;
};
