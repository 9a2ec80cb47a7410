import { Gauge, type Registry } from 'prom-client';

/** Values by the label `view`, or one value without a label; `undefined`: not known, and left out. */
export type Measured = Readonly<Record<string, number | undefined>> | number;

/** A gauge that is measured when it is asked for. */
export const gauge = (
  registry: Registry,
  name: string,
  help: string,
  measure: () => Promise<Measured> | Measured,
): void => {
  const made: Gauge<'view'> = new Gauge({
    name: `societaire_${name}`,
    help,
    labelNames: ['view'],
    registers: [registry],
    collect: async () => {
      const measured = await measure();
      made.reset();
      if (typeof measured === 'number') return made.set(measured);
      for (const [view, value] of Object.entries(measured)) if (value !== undefined) made.set({ view }, value);
    },
  });
};
