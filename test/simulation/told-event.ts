import type { Core } from '../../src/core/open-core.js';

/** An event as it is stored, its personal blocks sealed as they are. */
export interface ToldEvent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly isDemo: boolean;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- oracles read what is stored, not what our types say
  readonly data: any;
}

export const eventsAfter = async (
  { events }: Core,
  after: bigint,
): Promise<{ readonly told: readonly ToldEvent[]; readonly through: bigint }> => {
  const told: ToldEvent[] = [];
  for (let position = after; ;) {
    const page = await events.readAll(position);
    for (const { stream, revision, type, data, metadata } of page.events) {
      const { origin } = JSON.parse(metadata) as { readonly origin: string };
      told.push({ stream, revision: Number(revision), type, isDemo: origin === 'demo', data: JSON.parse(data) });
    }
    if (page.through === position) return { told, through: position };
    position = page.through;
  }
};
