import { idIn } from '../domain/shared/id-in.js';

/** The contract whose stream `contract-<id>`, or whose account's stream `account-<id>`, this is. */
export const contractOf = ({ stream }: { readonly stream: string }): string => idIn(stream);
