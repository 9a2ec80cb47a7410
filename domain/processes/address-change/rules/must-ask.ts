import type { Family } from '../state.js';

/** Must the member be asked before a move changes this contract? All but home and car, whose risk is where it stands: our policy. */
export const mustAsk = (family: Family): boolean => family !== 'habitation' && family !== 'auto';
