import { parameter } from './parameter.js';

const SOURCE = 'C. ass. A121-1, annexe';
const since1991 = (code: string, value: string) =>
  parameter(`motor-coefficient.${code}`, ['1991-12-01', value, SOURCE]);

/** Reduction and increase of the motor premium (*coefficient de réduction-majoration*, bonus-malus). */
export const motorCoefficientParameters = {
  start: since1991('start', '1.00'),
  lowest: since1991('lowest', '0.50'),
  highest: since1991('highest', '3.50'),
  reduction: since1991('reduction', '0.95'),
  reductionOnRounds: since1991('reduction-on-rounds', '0.93'),
  fullyLiable: since1991('fully-liable', '1.25'),
  fullyLiableOnRounds: since1991('fully-liable-on-rounds', '1.20'),
  partlyLiable: since1991('partly-liable', '1.125'),
  partlyLiableOnRounds: since1991('partly-liable-on-rounds', '1.10'),
  /** years in a row without claim after which the coefficient is not above 1.00 */
  yearsBackToStart: since1991('years-back-to-start', '2'),
  /** years at the lowest coefficient after which a first claim does not count */
  yearsToProtection: since1991('years-to-protection', '3'),
  /** a first reference period that is shorter is not one yet */
  firstPeriodMonths: since1991('first-period-months', '9'),
  /** a suspension of more months gives no reduction */
  suspensionMonths: since1991('suspension-months', '3'),
};
