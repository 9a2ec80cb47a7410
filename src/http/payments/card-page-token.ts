/** Names the payment service's page to the framework. */
export const CARD_PAGE = Symbol('card page');
