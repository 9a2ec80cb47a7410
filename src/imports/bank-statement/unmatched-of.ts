import { Currency, MOST_DEBITS, type Unmatched } from '../../../domain/payments/bank-files/events.js';
import { isReference } from '../../../domain/payments/bank-files/reference.js';
import { isReasonCode } from '../../../domain/payments/reason-code.js';
import type { BankEntry } from '../../bank/reading/bank-entry.js';
import type { EntryOutcome } from './entry-outcome.js';

type Told = Extract<EntryOutcome, { outcome: 'unmatched' }>;

/**
 * What is kept of an entry for the work list. What a payer wrote as the reference of his transfer is his own and is left
 * out; those of returns and rejects repeat what we, or whoever sent the debit, had written.
 */
export const unmatchedOf = (entry: BankEntry, { code, debits = [], contracts = [] }: Told): Unmatched => ({
  index: entry.at,
  kind: kindOf(entry),
  code,
  ...given('reason', 'code' in entry && entry.kind !== 'noted' && isReasonCode(entry.code) && entry.code),
  ...given('amount', 'amount' in entry && entry.amount),
  ...given(
    'currency',
    entry.kind === 'unusable' && Currency.safeParse(entry.facts.currency).success && entry.facts.currency,
  ),
  ...given('bookedOn', 'on' in entry && entry.on),
  ...references(entry),
  debits: debits.slice(0, MOST_DEBITS),
  contracts: [...contracts],
});

const KINDS = { return: 'return', credit: 'credit', status: 'reject', noted: 'other', unusable: 'other' } as const;
const kindOf = ({ kind }: BankEntry): Unmatched['kind'] => KINDS[kind];

const NAMES = ['endToEndId', 'rum', 'messageId', 'lotId'] as const;

const references = (entry: BankEntry): Partial<Unmatched> =>
  entry.kind === 'credit'
    ? {}
    : Object.fromEntries(
        NAMES.flatMap((name) => {
          const text = entry[name];
          return text !== undefined && isReference(text) ? [[name, text]] : [];
        }),
      );

const given = <Name extends string, Value>(
  name: Name,
  value: Value | false | undefined,
): { readonly [Key in Name]?: Value } =>
  value === undefined || value === false ? {} : ({ [name]: value } as { readonly [Key in Name]: Value });
