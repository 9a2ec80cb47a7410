/** A server's URL as it may be shown: without user and password, and without options, some of which are secrets too. */
export const withoutPassword = (url: string): string => url.replace(/\/\/.*@/s, '//…@').replace(/\?.*$/s, '');
