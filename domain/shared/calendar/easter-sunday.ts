import { date, type CalendarDate } from '../calendar.js';

/**
 * Easter Sunday: the Sunday after the first full moon from 21 March, by the tables of the Gregorian reform (bull
 * *Inter gravissimas*, 1582). Computed after Meeus, *Astronomical Algorithms*, chapter 8; the names are his.
 */
export const easterSunday = (year: number): CalendarDate => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return date(`${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`);
};

const two = (number: number): string => String(number).padStart(2, '0');
