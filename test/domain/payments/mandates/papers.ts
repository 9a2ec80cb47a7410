import type { MandateCommand, PresentMandate, SignMandate } from '../../../../domain/payments/mandates/commands.js';
import type { MandateEvent } from '../../../../domain/payments/mandates/events.js';
import { date } from '../../../../domain/shared/calendar.js';

export const TODAY = date('2026-11-24');
export const ACCOUNT = { iban: 'FR1420041010050500013M02606', holder: 'Zoé Lefèvre' };
export const OTHER_ACCOUNT = { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', holder: 'Zoé Lefèvre' };
export const NAMES = { rum: 'MUT-000123', ics: 'FR72ZZZ123456' };

export const signing = (over: Partial<SignMandate> = {}): SignMandate => ({
  type: 'SignMandate',
  today: TODAY,
  ...NAMES,
  kind: 'recurrent',
  signedOn: date('2026-01-10'),
  account: { ...ACCOUNT, signedAt: 'Rouen' },
  ...over,
});

export const signed = (over: Partial<SignMandate> = {}): MandateEvent => {
  const { type: _type, today: _today, ...data } = signing(over);
  return { type: 'MandateSigned', effectiveOn: data.signedOn, data };
};

/** A debit's identifier: 32 hex digits. */
export const debit = (number: number): string => number.toString(16).padStart(32, '0');

export const presented = (
  number: number,
  dueOn: string,
  sequence: 'FRST' | 'RCUR' | 'FNAL' | 'OOFF',
): MandateEvent => ({
  type: 'MandatePresented',
  data: { debit: debit(number), dueOn: date(dueOn), sequence, tellsChange: false },
});

export const presenting = (number: number, dueOn: string, over: Partial<PresentMandate> = {}): MandateCommand => ({
  type: 'PresentMandate',
  debit: debit(number),
  dueOn: date(dueOn),
  ...over,
});

export const blocked = (why: 'account' | 'signature' | 'refusal'): MandateEvent => ({
  type: 'MandateBlocked',
  data: { on: TODAY, why },
});
