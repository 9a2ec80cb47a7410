import { plusCalendarDays } from './bank/bank-days.js';
import type { ToldEvent } from './told-event.js';

const NOTICE_DAYS = 14;

/** What is wrong with the debits of a log, by dates and revisions alone; nothing where all is right. */
export const unlawfulDebits = (events: readonly ToldEvent[]): readonly string[] => {
  const wrong: string[] = [];
  const streams = Map.groupBy(events, ({ stream }) => stream);
  const announced = new Map<string, { on: string; amount: number }>();
  const asked = new Map<string, string>();
  for (const { type, stream, data } of events) {
    const keyOf = (number: number): string => `${stream} ${number}`;
    if (type === 'InstalmentsAnnounced')
      for (const { number, amount } of data.instalments) announced.set(keyOf(number), { on: data.sentOn, amount });
    if (type === 'InstalmentsReplanned') for (const { number } of data.changed) announced.delete(keyOf(number));
    if (type === 'NewDebitAsked') for (const { number } of data.shares) asked.set(keyOf(number), data.collectOn);
    if (type !== 'DebitSubmitted') continue;
    const name = `${stream} ${data.debit}`;
    for (const { number, amount } of data.shares) {
      const told = announced.get(keyOf(number));
      if (told === undefined) wrong.push(`${name}: instalment ${number} was not announced`);
      else if (amount > told.amount) wrong.push(`${name}: ${amount} of ${told.amount} announced`);
      else if (plusCalendarDays(told.on, NOTICE_DAYS) > data.collectOn && asked.get(keyOf(number)) === undefined)
        wrong.push(`${name}: announced on ${told.on}, collected on ${data.collectOn}`);
    }
    wrong.push(...underMandate(name, data, streams.get(`mandate-${data.mandate}`) ?? []));
  }
  return wrong;
};

/** Signed, and neither blocked, revoked nor lapsed where it was presented. */
const underMandate = (name: string, data: ToldEvent['data'], mandate: readonly ToldEvent[]): readonly string[] => {
  const presented = mandate[data.mandateRevision];
  if (presented?.type !== 'MandatePresented' || presented.data.debit !== data.debit)
    return [`${name}: its mandate does not say that it was presented`];
  const blocks = new Set<string>();
  for (const { type, data: told } of mandate.slice(0, data.mandateRevision)) {
    if (type === 'MandateBlocked') blocks.add(told.why as string);
    if (type === 'MandateUnblocked') blocks.delete(told.why as string);
    if (type === 'MandateRevoked' || type === 'MandateLapsed') return [`${name}: ${type}`];
  }
  const signedOn = mandate[0]!.data.signedOn as string;
  if (signedOn > data.collectOn) return [`${name}: signed on ${signedOn} only`];
  return blocks.size > 0 ? [`${name}: blocked, ${[...blocks].join()}`] : [];
};
