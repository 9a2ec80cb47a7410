import { idIn } from '../domain/shared/id-in.js';
/** The member whose stream `member-<id>`, or whose accounts' stream `bank-accounts-<id>`, this is. */
export const memberOf = ({ stream }: { readonly stream: string }): string => idIn(stream);
