/** The clocks of this process, told by a test: both what the day's time is and what has passed. */
export const tellTime = (now: () => number): void => {
  jest.spyOn(performance, 'now').mockImplementation(now);
  jest.spyOn(Date, 'now').mockImplementation(now);
};
