/** Runs what names something in common in turn, in the order asked for, the rest side by side. */
export class Lanes {
  private readonly ends = new Map<string, Promise<unknown>>();

  async run<Result>(name: string | readonly string[], work: () => Promise<Result>): Promise<Result> {
    const names = typeof name === 'string' ? [name] : name;
    const before = names.flatMap((one) => this.ends.get(one) ?? []);
    const running = before.length === 0 ? work() : Promise.allSettled(before).then(work);
    for (const one of names) this.ends.set(one, running);
    try {
      return await running;
    } finally {
      for (const one of names) if (this.ends.get(one) === running) this.ends.delete(one);
    }
  }
}
