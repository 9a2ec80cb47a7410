import type { CalendarDate } from '../../domain/shared/calendar.js';
import { put, type Timeline } from '../../domain/shared/timeline.js';
import type { ContractViewEvent } from './contract-event.js';
import type { Terms } from './terms.js';

/** What an event does to what is covered and insured. */
export const termsAfter = (terms: Terms, event: ContractViewEvent): Terms => {
  switch (event.type) {
    case 'AmendmentRequested':
      return { ...terms, pending: [...terms.pending, pendingOf(event)] };
    case 'AmendmentApplied':
      return applied(terms, event);
    case 'AmendmentWithdrawn':
      return { ...terms, pending: without(terms.pending, event.data.amendment) };
    case 'ContractRenewed':
      return { ...terms, conditions: changed(terms.conditions, event.data.dueOn, event.data.conditions) };
    case 'MotorCoefficientRevised':
      return { ...terms, motorCoefficient: put(terms.motorCoefficient, event.data.from, event.data.coefficient) };
    default:
      return terms;
  }
};

/** What holds on the first day. */
export const firstTerms = ({ data }: ContractViewEvent<'ContractSubscribed'>): Terms => {
  const { startsOn: from, conditions, cover, insured, pricing } = data;
  const { motorCoefficient } = pricing.risk;
  return {
    conditions: [{ from, value: conditions }],
    cover: [{ from, value: cover }],
    insured: [{ from, value: insured }],
    motorCoefficient: motorCoefficient === undefined ? [] : [{ from, value: motorCoefficient }],
    pending: [],
  };
};

const changed = <Value>(timeline: Timeline<Value>, from: CalendarDate, value: Value | undefined): Timeline<Value> =>
  value === undefined ? timeline : put(timeline, from, value);

const without = (pending: Terms['pending'], id: string): Terms['pending'] =>
  pending.filter(({ amendment }) => amendment !== id);

const pendingOf = ({ data }: ContractViewEvent<'AmendmentRequested'>): Terms['pending'][number] => {
  const { amendment, insured } = data;
  const { conditions, cover } = data.change;
  return { amendment, ...(conditions && { conditions }), ...(cover && { cover }), ...(insured && { insured }) };
};

const applied = (terms: Terms, { data: { amendment, from } }: ContractViewEvent<'AmendmentApplied'>): Terms => {
  const { cover, conditions, insured } = terms.pending.find((known) => known.amendment === amendment)!;
  return {
    ...terms,
    cover: changed(terms.cover, from, cover),
    conditions: changed(terms.conditions, from, conditions),
    insured: changed(terms.insured, from, insured),
    pending: without(terms.pending, amendment),
  };
};
