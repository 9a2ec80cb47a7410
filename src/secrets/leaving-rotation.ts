import type { Config } from '../config/config.js';

/** For what runs beside a server: every key of before opens, and to bring them over is left to the server (ADR 0014). */
export const leavingRotation = (config: Config): Config =>
  config.masterKeyPrevious === undefined
    ? config
    : { ...config, masterKeyPrevious: undefined, masterKeyNext: config.masterKeyPrevious };
