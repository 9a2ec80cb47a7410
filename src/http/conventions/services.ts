/** Names the services of `src/core/services.ts` to the framework. */
export const SERVICES = Symbol('services');
