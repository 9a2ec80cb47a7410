/** Runs works that name something in common one after the other, in the order in which they were asked for, others side by side. */
export class InOrder {
  private readonly last = new Map<string, Promise<unknown>>();

  run<Result>(names: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const before = names.flatMap((name) => this.last.get(name) ?? []);
    const running = before.length === 0 ? work() : Promise.allSettled(before).then(work);
    for (const name of names) this.last.set(name, running);
    const forget = (): void => {
      for (const name of names) if (this.last.get(name) === running) this.last.delete(name);
    };
    void running.then(forget, forget);
    return running;
  }
}
