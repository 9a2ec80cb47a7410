import type { ContractCommand } from '../../../domain/contracts/commands.js';
import { TAKEN_OVER } from '../../../domain/contracts/events.js';
import type { Pricing } from '../../../domain/contracts/pricing.js';
import type { Products } from '../../../domain/contracts/products/products.js';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { yearlyDayAfter, yearlyDayOf } from '../../../domain/shared/calendar/yearly-day.js';
import { refuse, type Refusal } from '../../../domain/shared/decider.js';
import type { ContractLine } from './contract-line.js';

const ZONE = 'taken-over';

/** The life of a contract until today, as commands each given on its day: its subscription, and every renewal since. */
export const commandsOfLine = (
  line: ContractLine,
  today: CalendarDate,
  products: Products,
): readonly ContractCommand[] | Refusal => {
  const { number, family, subscribedOn, startsOn, frequency, insured, formula, options } = line;
  if (subscribedOn > today) return refuse('import.subscription-to-come', { today });
  const cover = products.coverOf(family, formula, options);
  if ('refused' in cover) return cover;
  const first = pricingOn(line, startsOn);
  if (first === undefined) return refuse('import.premium-missing', { from: startsOn });
  const dueDay = line.dueDay ?? yearlyDayOf(startsOn);
  const conditions = line.conditions ?? products.conditionsOn(family, startsOn);
  const terms = { number, family, startsOn, dueDay, conditions, cover, frequency, insured };
  const accepted = { type: 'AcceptProposal', today: subscribedOn, validUntil: subscribedOn, pricing: first } as const;
  return [{ ...accepted, ...terms }, ...renewals(line, dueDay, today)];
};

const renewals = (
  line: ContractLine,
  dueDay: ReturnType<typeof yearlyDayOf>,
  today: CalendarDate,
): ContractCommand[] => {
  const commands: ContractCommand[] = [];
  for (let dueOn = yearlyDayAfter(dueDay, line.startsOn); dueOn <= today; dueOn = yearlyDayAfter(dueDay, dueOn))
    commands.push({ type: 'RenewContract', today: dueOn, dueOn, pricing: pricingOn(line, dueOn)! });
  return commands;
};

/** What was charged from a day on: the last premium told that begins by then. */
const pricingOn = (
  { premiums, family, formula, motorCoefficient }: ContractLine,
  from: CalendarDate,
): Pricing | undefined => {
  const [last] = premiums
    .filter((premium) => premium.from <= from)
    .sort((one, other) => (one.from < other.from ? 1 : -1));
  if (last === undefined) return undefined;
  const risk = { family, formula, zone: ZONE, ...(motorCoefficient !== undefined && { motorCoefficient }) };
  return { from, yearly: last.yearly, tariff: TAKEN_OVER, risk };
};
