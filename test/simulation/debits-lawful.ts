import { plusCalendarDays } from './bank/bank-days.js';
import type { ToldData, ToldEvent } from './told-event.js';

const NOTICE_DAYS = 14;

/** What members were told and agreed to, instalment by instalment. */
class Announced {
  private readonly told = new Map<string, { readonly on: string; readonly amount: number }>();
  private readonly asked = new Set<string>();

  take({ type, stream, data }: ToldEvent): void {
    if (type === 'InstalmentsAnnounced')
      for (const { number, amount } of data.instalments)
        this.told.set(`${stream} ${number}`, { on: data.sentOn, amount });
    if (type === 'InstalmentsReplanned') for (const { number } of data.changed) this.told.delete(`${stream} ${number}`);
    if (type === 'NewDebitAsked') for (const { number } of data.shares) this.asked.add(`${stream} ${number}`);
  }

  /** What is wrong with a debit of these shares. */
  unlawful({ stream, data }: ToldEvent): readonly string[] {
    return data.shares.flatMap(({ number, amount }) => {
      const key = `${stream} ${number}`;
      const told = this.told.get(key);
      if (told === undefined) return [`${key}: not announced`];
      if (amount > told.amount) return [`${key}: ${amount} of ${told.amount} announced`];
      const isInTime = plusCalendarDays(told.on, NOTICE_DAYS) <= data.collectOn || this.asked.has(key);
      return isInTime ? [] : [`${key}: announced on ${told.on}, collected on ${data.collectOn}`];
    });
  }
}

/** What is wrong with the debits of a log, by dates and revisions alone; nothing where all is right. */
export const unlawfulDebits = (events: readonly ToldEvent[]): readonly string[] => {
  const streams = Map.groupBy(events, ({ stream }) => stream);
  const announced = new Announced();
  return events.flatMap((event) => {
    announced.take(event);
    if (event.type !== 'DebitSubmitted') return [];
    const { stream, data } = event;
    const mandate = streams.get(`mandate-${data.mandate}`) ?? [];
    return [...announced.unlawful(event), ...underMandate(`${stream} ${data.debit}`, data, mandate)];
  });
};

/** Signed, and neither blocked, revoked nor lapsed where it was presented. */
const underMandate = (name: string, data: ToldData, mandate: readonly ToldEvent[]): readonly string[] => {
  const presented = mandate[data.mandateRevision];
  if (presented?.type !== 'MandatePresented' || presented.data.debit !== data.debit)
    return [`${name}: its mandate does not say that it was presented`];
  const blocks = new Set<string>();
  for (const { type, data: told } of mandate.slice(0, data.mandateRevision)) {
    if (type === 'MandateBlocked') blocks.add(told.why);
    if (type === 'MandateUnblocked') blocks.delete(told.why);
    if (type === 'MandateRevoked' || type === 'MandateLapsed') return [`${name}: ${type}`];
  }
  const signedOn = mandate[0]!.data.signedOn;
  if (signedOn > data.collectOn) return [`${name}: signed on ${signedOn} only`];
  return blocks.size > 0 ? [`${name}: blocked, ${[...blocks].join()}`] : [];
};
