import type { Cents } from '../../shared/money.js';

/** What of a case two keys may contradict each other about. */
interface Told {
  readonly act: string;
  readonly price: Cents;
  readonly fullRefundBasket: boolean;
  readonly hospital?: unknown;
  readonly framePrice?: Cents | undefined;
}

const BASKETS: readonly string[] = ['optics', 'dental', 'hearing'];

/** Keys that cannot be true together: the key to correct and a stable code. */
export const contradictions = (told: Told): readonly { key: keyof Told; code: string }[] => {
  const { act, price, fullRefundBasket, hospital, framePrice } = told;
  const rules: readonly (readonly [broken: boolean, key: keyof Told, code: string])[] = [
    [act === 'hospital' && hospital === undefined, 'hospital', 'reimbursement.hospital-missing'],
    [act !== 'hospital' && hospital !== undefined, 'hospital', 'reimbursement.hospital-for-hospital-only'],
    [fullRefundBasket && !BASKETS.includes(act), 'fullRefundBasket', 'reimbursement.no-basket-for-act'],
    [framePrice !== undefined && act !== 'optics', 'framePrice', 'reimbursement.frame-for-optics-only'],
    [framePrice !== undefined && framePrice > price, 'framePrice', 'reimbursement.frame-above-price'],
  ];
  return rules.filter(([broken]) => broken).map(([, key, code]) => ({ key, code }));
};
