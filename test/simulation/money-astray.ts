import type { Ledger } from './ledger.js';
import { ledgerIn } from './ledger-in.js';
import type { ToldEvent } from './told-event.js';

/**
 * Where money is lost or made; where, on the evening of a closed day, a member owes what he is owed (C. civ. 1347); and
 * formal notices to whom as much is owed.
 */
export const moneyAstray = (events: readonly ToldEvent[]): readonly string[] => {
  const ledgers = new Map<string, Ledger>();
  const wrong = new Set<string>();
  for (const event of events) {
    const ledger = ledgerIn(ledgers, event);
    if (
      event.type === 'FormalNoticeSent' &&
      ledger!.owed >= event.data.shares.reduce((sum, one) => sum + one.amount, 0)
    )
      wrong.add(`${event.stream}: a formal notice of ${event.data.sentOn} by who owes ${ledger!.owed}`);
    ledger?.take(event);
    if (event.type === 'DayClosed') for (const one of notSetOff(ledgers, event.data.day)) wrong.add(one);
  }
  for (const [contract, { came, paid, costsPaid, owed, sent, isOverpaid }] of ledgers) {
    const told = JSON.stringify({ came, paid, costsPaid, owed, sent });
    if (came !== paid + costsPaid + owed + sent || owed < 0 || isOverpaid) wrong.add(`${contract}: ${told}`);
  }
  return [...wrong];
};

const notSetOff = (ledgers: ReadonlyMap<string, Ledger>, day: string): readonly string[] =>
  [...ledgers].flatMap(([contract, ledger]) => {
    const due = ledger.owed > 0 && ledger.since <= day ? ledger.dueOn(day) : 0;
    return due > 0 ? [`${contract}: owes ${due} on the evening of ${day} and is owed ${ledger.owed}`] : [];
  });
