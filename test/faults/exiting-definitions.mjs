/** The views of random histories, one of which ends the thread that folds it, as a thread without memory does. */
import { definitions as random } from '../../dist/test/views/random/definitions.js';

const exiting = (view) => {
  const { AddressChanged } = view.on;
  return { ...view, on: { ...view.on, AddressChanged: { ...AddressChanged, apply: () => process.exit(7) } } };
};
const views = random.views.map((view) => (view.name === 'moves' ? exiting(view) : view));

export const definitions = { ...random, views };
