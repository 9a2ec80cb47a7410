import { date, type CalendarDate } from '../shared/calendar.js';

/** How sure a figure is: read in the primary text, in secondary sources, or uncertain. */
export type Confidence = 'primary' | 'secondary' | 'uncertain';

/** One value of a rate or threshold, from a day on. `value` is a decimal string (`"0.172"`, `"150000.00"`, `"14"`). */
export interface ParameterValue {
  readonly value: string;
  readonly validFrom: CalendarDate;
  readonly source: string;
  readonly confidence: Confidence;
}

/** A rate, threshold or delay of the law, with every value it has had; the latest day on which it was checked is known. */
export interface Parameter {
  readonly code: string;
  readonly values: readonly ParameterValue[];
}

/** The value that held on a day, as an answer shows it. */
export interface ParameterUsed {
  readonly code: string;
  readonly value: string;
  readonly validFrom: CalendarDate;
  readonly source: string;
}

/** Declares a parameter; its values in the order of their days. */
export const parameter = (
  code: string,
  ...values: readonly (readonly [validFrom: string, value: string, source: string, confidence?: Confidence])[]
): Parameter => {
  const dated = values.map(([validFrom, value, source, confidence = 'primary']) => ({
    validFrom: date(validFrom),
    value,
    source,
    confidence,
  }));
  if (dated.some(({ validFrom }, index) => index > 0 && validFrom <= dated[index - 1]!.validFrom))
    throw new Error(`${code}: values out of order`);
  return { code, values: dated };
};

/** The value that holds on a day; `undefined` before the first one, which the caller must say rather than guess. */
export const valueOn = ({ code, values }: Parameter, day: CalendarDate): ParameterUsed | undefined => {
  const found = values.findLast(({ validFrom }) => validFrom <= day);
  return found && { code, value: found.value, validFrom: found.validFrom, source: found.source };
};

/** The same where the parameter is known to hold on that day; a RangeError otherwise. */
export const requiredOn = (wanted: Parameter, day: CalendarDate): ParameterUsed => {
  const found = valueOn(wanted, day);
  if (found === undefined) throw new RangeError(`${wanted.code} has no value on ${day}`);
  return found;
};
