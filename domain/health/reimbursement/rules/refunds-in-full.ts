import type { Care } from '../case.js';

/** "100 % Santé" binds responsible contracts; another one pays what it promises. CSS L871-1. */
export const refundsInFull = ({ fullRefundBasket, responsible, guarantee }: Care): boolean =>
  fullRefundBasket && responsible && guarantee.kind !== 'none';
