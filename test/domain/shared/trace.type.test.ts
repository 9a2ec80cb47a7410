import type { Formula } from '../../../domain/shared/trace.js';

export const sumOfOne: Formula = ['+', 'i0'];
export const nested: Formula = ['max', '0.00', ['-', 'i0', ['min', 'p0', 'i1']]];

// @ts-expect-error a minus needs two operands: of one it would be dropped
export const negated: Formula = ['-', 'i0'];
// @ts-expect-error so does a division
export const inverse: Formula = ['/', 'i0'];
// @ts-expect-error a sum of nothing is no formula
export const empty: Formula = ['+'];
// @ts-expect-error there is no power
export const power: Formula = ['^', 'i0', 'i1'];
