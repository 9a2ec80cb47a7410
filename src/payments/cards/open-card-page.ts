import type { CardPageConfig } from '../../config/card-page.js';
import type { Lookup } from '../../secrets/lookup.js';
import { SignedCardPage } from './signed-card-page.js';

/** Where the page of development is served; a relative address, of the server that gave it. */
export const LOCAL_PAGE = '/card-page';

/** The page that the configuration names; the local one is signed under a key of the secrets store. */
export const openCardPage = (config: CardPageConfig | undefined, lookup: Lookup): SignedCardPage | undefined => {
  if (config === undefined) return undefined;
  return config === 'local'
    ? new SignedCardPage(LOCAL_PAGE, lookup.token('card-page', 'local'))
    : new SignedCardPage(config.url, config.secret);
};
