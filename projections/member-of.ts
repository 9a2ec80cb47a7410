/** The member whose stream `member-<id>` this is. */
export const memberOf = ({ stream }: { readonly stream: string }): string => stream.slice('member-'.length);
