/** Runs what is asked for one name in turn, what is asked for different names side by side. */
export class Lanes {
  private readonly ends = new Map<string, Promise<unknown>>();

  async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.ends.get(name);
    const running = before === undefined ? work() : before.then(work, work);
    this.ends.set(name, running);
    try {
      return await running;
    } finally {
      if (this.ends.get(name) === running) this.ends.delete(name);
    }
  }
}
