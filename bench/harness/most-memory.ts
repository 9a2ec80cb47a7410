import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has held, in MiB. `maxRSS` would not do on Linux: it begins with what the process
 * held that started this one.
 */
export const mostMemory = (): number => {
  const kibibytes =
    process.platform === 'linux'
      ? Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))![1])
      : process.resourceUsage().maxRSS;
  return kibibytes / 1_024;
};
