import type { CalendarDate } from './calendar.js';
import { formatEuros, type Cents } from './money.js';

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'].concat([
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]);
const NARROW_SPACE = '\u202f';
const NO_BREAK = '\u00a0';

/** How French letters and pages write days and amounts. */
export const french = {
  /** `1er décembre 2026` */
  day: (day: CalendarDate): string => {
    const [year, month, number] = day.split('-').map(Number);
    return `${number === 1 ? '1er' : number} ${MONTHS[month! - 1]} ${year}`;
  },
  /** `1 234,56 €` */
  amount: (amount: Cents): string => {
    const [euros, cents] = formatEuros(amount).split('.');
    return `${euros!.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE)},${cents}${NO_BREAK}€`;
  },
};
