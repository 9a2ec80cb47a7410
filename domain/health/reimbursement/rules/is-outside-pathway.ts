import type { Care } from '../case.js';

/** The pathway binds who consults a doctor, and nobody else: elsewhere `inPathway` changes nothing. CSS L162-5-3. */
export const isOutsidePathway = ({ act, inPathway }: Care): boolean => act === 'doctor' && !inPathway;
