import type { Instalment } from '../account/state.js';
import { meaningOfReturn } from './meaning-of-return.js';

/** Is a debt owed of which the bank said that its debtor died (MD07)? Nothing goes by itself then. EPC016-06; our policy. */
export const isOfEstate = ({ refused, amount, paid }: Instalment): boolean =>
  amount > paid && refused !== undefined && meaningOfReturn(refused.code, refused.on)?.action === 'stop-all';
