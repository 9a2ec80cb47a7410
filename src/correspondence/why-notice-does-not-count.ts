import { correspondence } from '../../domain/correspondence/correspondence.js';
import { leftOn } from '../../domain/correspondence/rules/left-on.js';
import { whyNotSuspended } from '../../domain/payments/rules/why-not-suspended.js';
import type { AccountEvent } from '../../domain/payments/account/events.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Refusal } from '../../domain/shared/decider.js';
import type { Core } from '../core/open-core.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { StoredEvent } from '../event-store/event-store.port.js';
import { eventsOfStream } from '../event-store/events-of-stream.js';

type Sources = Pick<Core, 'commands' | 'events' | 'decoder'>;

/**
 * Why cover does not end by the formal notice of a day: its letter did not leave. One that was imported or made up has no
 * letter of ours, and counts as it was told.
 */
export const whyNoticeDoesNotCount = async (
  core: Sources,
  { contract, member, sentOn }: { readonly contract: string; readonly member: string; readonly sentOn: CalendarDate },
): Promise<Refusal | undefined> => {
  const notice = await noticeOf(core, `account-${contract}`, sentOn);
  if (notice !== undefined && (JSON.parse(notice.metadata) as EventMetadata).origin !== 'live') return undefined;
  const written = (await core.commands.load(correspondence, `correspondence-${member}`)).state;
  return whyNotSuspended(sentOn, notice && leftOn(written, notice.id));
};

/** The last one of its day: an earlier one was paid on that day already. */
const noticeOf = async (
  { events, decoder }: Sources,
  stream: string,
  sentOn: CalendarDate,
): Promise<StoredEvent | undefined> => {
  const isIt = (stored: StoredEvent): boolean => {
    const { type, data } = decoder.decode(stored) as AccountEvent;
    return type === 'FormalNoticeSent' && data.sentOn === sentOn;
  };
  let found: StoredEvent | undefined;
  for await (const stored of eventsOfStream(events, stream)) if (isIt(stored)) found = stored;
  return found;
};
