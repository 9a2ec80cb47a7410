import type { Core } from '../../src/core/open-core.js';

interface ToldShare {
  readonly number: number;
  readonly amount: number;
  readonly dueOn: string;
}

/** All that oracles look at, as it is stored; an event has what its type has. */
export interface ToldData {
  readonly plan: number;
  readonly premium: number;
  readonly instalments: readonly ToldShare[];
  readonly changed: readonly ToldShare[];
  readonly added: readonly ToldShare[];
  readonly shares: readonly ToldShare[];
  readonly amount: number;
  readonly debit: string;
  readonly costs: number;
  readonly surplus: number;
  readonly transfer: string;
  readonly day: string;
  readonly bankAccount: string;
  readonly account: unknown;
  readonly use: string;
  readonly mandate: string;
  readonly mandateRevision: number;
  readonly why: string;
  readonly reason: string;
  readonly on: string;
  readonly from: string;
  readonly sentOn: string;
  readonly signedOn: string;
  readonly collectOn: string;
  readonly returnedOn: string;
  readonly receivedOn: string;
  readonly noticeSentOn: string;
  readonly endsOn: string;
  readonly coverBackAt: string;
}

/** An event as it is stored, its personal blocks sealed as they are. */
export interface ToldEvent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly subject: string | undefined;
  readonly isDemo: boolean;
  readonly data: ToldData;
}

export const eventsAfter = async (
  { events }: Core,
  after: bigint,
): Promise<{ readonly told: readonly ToldEvent[]; readonly through: bigint }> => {
  const told: ToldEvent[] = [];
  for (let position = after; ;) {
    const page = await events.readAll(position);
    for (const { stream, revision, type, data, metadata } of page.events) {
      const { origin, subject } = JSON.parse(metadata) as { readonly origin: string; readonly subject?: string };
      told.push({
        stream,
        revision: Number(revision),
        type,
        subject,
        isDemo: origin === 'demo',
        data: JSON.parse(data) as ToldData,
      });
    }
    if (page.through === position) return { told, through: position };
    position = page.through;
  }
};
