import { refuse } from '../../shared/decider.js';
import { yearOf } from '../../shared/calendar.js';
import { demonstrationGuarantees, demonstrationOptions } from './demonstration-guarantees.js';
import type { Products } from './products.js';

/** The products that the demonstration tariff prices. **A demonstration**: of no mutual. */
export const demonstrationProducts: Products = {
  coverOf: (family, formula, options) => {
    const guarantees = demonstrationGuarantees.get(`${family}.${formula}`);
    if (guarantees === undefined) return refuse('products.unknown-formula', { family, formula });
    const known = demonstrationOptions[family];
    const option = options.find((code) => !known.has(code));
    if (option !== undefined) return refuse('products.unknown-option', { family, option });
    const chosen = [...new Set(options)].map((code) => ({ code, label: known.get(code)! }));
    return { formula, guarantees: [...guarantees], options: chosen };
  },
  conditionsOn: (family, day) => `${family}-${yearOf(day)}-01`,
};
