import { z } from 'zod';

const NO_PAGE = 'must be https://… (http:// on this machine) or local; unset, nobody can pay by card';

export const CARD_PAGE_VARIABLES = {
  CARD_PAGE_URL: z
    .string()
    .regex(/^(local|https:\/\/[^\s]+|http:\/\/(localhost|127\.0\.0\.1)[^\s]*)$/, NO_PAGE)
    .optional(),
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
