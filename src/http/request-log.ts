import { pino, type Logger } from 'pino';

/** One JSON line an answer on standard error: route, never the address asked for; no header, no body. */
export const logOptions = (level: string): { readonly loggerInstance: Logger } => ({
  loggerInstance: pino(
    {
      level,
      base: null,
      serializers: { req: () => undefined, res: () => undefined, err: (error: Error) => error.name },
    },
    pino.destination(2),
  ),
});
