import { parameter } from './parameter.js';

const SOURCE = 'CSS R871-2 3°, décret 2019-21 du 11/01/2019';
const limits = (equipment: string, least: string, most: string) => ({
  least: parameter(`health.optics.${equipment}.least`, ['2020-01-01', least, SOURCE]),
  most: parameter(`health.optics.${equipment}.most`, ['2020-01-01', most, SOURCE]),
});

/**
 * Class B spectacles under a *contrat responsable*: least and most that is paid for two lenses and a frame, shares of
 * the compulsory scheme and co-payment included, in euros. The letters are those of R871-2: a simple, c complex,
 * f very complex lenses.
 */
export const healthOptics = {
  equipment: {
    'single-lenses': limits('single-lenses', '50.00', '420.00'),
    'mixed-a-c': limits('mixed-a-c', '125.00', '560.00'),
    'complex-lenses': limits('complex-lenses', '200.00', '700.00'),
    'mixed-a-f': limits('mixed-a-f', '125.00', '610.00'),
    'mixed-c-f': limits('mixed-c-f', '200.00', '750.00'),
    'very-complex-lenses': limits('very-complex-lenses', '200.00', '800.00'),
  },
  frameMost: parameter('health.optics.frame-most', ['2020-01-01', '100.00', SOURCE]),
};
