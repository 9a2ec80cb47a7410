import type { AccountEvent } from '../../domain/payments/account/events.js';
import type { ViewEvent } from '../define-view.js';

/** An event of a contract's account as views see it. */
export type AccountViewEvent<Type extends AccountEvent['type'] = AccountEvent['type']> = ViewEvent<Type>;
