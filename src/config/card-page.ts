import { z } from 'zod';

const NO_PAGE =
  'must be https://… (http:// on this machine), without user, query or fragment, or local; unset, nobody can pay by card';
const ON_THIS_MACHINE = ['localhost', '127.0.0.1'];

/** Members are sent there with what they owe: encrypted, to that host alone, and to an address that takes a query. */
const isPage = (text: string): boolean => {
  if (text === 'local') return true;
  const url = /^https?:\/\/[^\s?#@\\]+$/.test(text) ? URL.parse(text) : null;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ON_THIS_MACHINE.includes(url.hostname));
};

export const CARD_PAGE_VARIABLES = {
  CARD_PAGE_URL: z.string().refine(isPage, NO_PAGE).optional(),
  CARD_PAGE_SECRET: z.string().min(32, 'must be 32 characters or more, shared with the payment service').optional(),
};

/** Where members pay by card. `local`: a page of ours that takes no money, for development and demos. */
export type CardPageConfig = 'local' | { readonly url: string; readonly secret: string };

type Read = z.output<z.ZodObject<typeof CARD_PAGE_VARIABLES>>;

/** `undefined`: nowhere. An address without its secret is the caller's to refuse. */
export const cardPageOf = ({ CARD_PAGE_URL: url, CARD_PAGE_SECRET: secret }: Read): CardPageConfig | undefined => {
  if (url === undefined || url === 'local') return url;
  return { url, secret: secret! };
};
