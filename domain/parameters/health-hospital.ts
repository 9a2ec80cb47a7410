import { parameter } from './parameter.js';

/** What a stay in hospital leaves to the patient before any complementary cover, in euros. */
export const healthHospital = {
  /** *Forfait journalier hospitalier*, a day, day of discharge included. */
  dailyCharge: parameter(
    'health.hospital.daily-charge',
    ['2010-01-01', '18.00', 'CSS L174-4', 'secondary'],
    ['2018-01-01', '20.00', 'CSS L174-4, arrêté du 21/12/2017', 'secondary'],
    ['2026-03-01', '23.00', 'CSS L174-4, relèvement au 01/03/2026', 'secondary'],
  ),
  psychiatricDailyCharge: parameter(
    'health.hospital.psychiatric-daily-charge',
    ['2010-01-01', '13.50', 'CSS L174-4', 'secondary'],
    ['2018-01-01', '15.00', 'CSS L174-4, arrêté du 21/12/2017', 'secondary'],
    ['2026-03-01', '17.00', 'CSS L174-4, relèvement au 01/03/2026', 'secondary'],
  ),
  /** Instead of the patient's 20 % where an act is priced €120 or more, or has a coefficient of 60 or more. */
  heavyActCharge: parameter(
    'health.hospital.heavy-act-charge',
    ['2011-03-01', '18.00', 'CSS R160-16', 'secondary'],
    ['2019-01-01', '24.00', 'CSS R160-16', 'secondary'],
    ['2026-04-01', '32.00', 'CSS R160-16, relèvement d’avril 2026 (1er ou 22 avril selon les sources)', 'uncertain'],
  ),
};
