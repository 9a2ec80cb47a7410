import type { ContractCommand } from '../../../domain/contracts/commands.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import type { Ground } from '../../../domain/contracts/ground.js';
import type { Insured } from '../../../domain/contracts/insured.js';
import type { Tariff } from '../../../domain/contracts/tariff/tariff.js';
import { date } from '../../../domain/shared/calendar.js';
import { ONE, pricing } from './policies.js';

const from = date('2026-12-01');

export const good: ContractEvent = { type: 'AmendmentApplied', data: { amendment: ONE, from } };
// @ts-expect-error a text is not a calendar date
export const text: ContractEvent = { type: 'AmendmentApplied', data: { amendment: ONE, from: '2026-12-01' } };
// @ts-expect-error an event type must be in the catalogue
export const unknown: ContractEvent = { type: 'ContractDoubled', data: {} };
// @ts-expect-error a price is in cents, which a number alone is not
export const free: ContractEvent['data'] = { amendment: ONE, pricings: [{ ...pricing('2026-12-01'), yearly: 12 }] };

// @ts-expect-error a command says what day it is
export const undated: ContractCommand = { type: 'ApplyAmendment', amendment: ONE };
// @ts-expect-error a move has the day on which it happened
export const undatedMove: Ground = { kind: 'change-of-situation' };
// @ts-expect-error a ground is one of the law
export const bored: Ground = { kind: 'bored' };

/** What is insured is personal: a fold cannot look into it. */
export const insuredOf = (event: Extract<ContractEvent, { type: 'ContractSubscribed' }>): Insured =>
  // @ts-expect-error it must be opened first
  event.data.insured;

export const priced = (tariff: Tariff) => {
  const answer = tariff.price(pricing('2026-12-01').risk, from);
  // @ts-expect-error a tariff may refuse
  return answer.yearly;
};
