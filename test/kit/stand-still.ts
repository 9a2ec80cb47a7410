/** Holds this whole process up, its timers with it, as a machine does that does not schedule it. */
export const standStill = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
