import { correspondence } from '../../../domain/processes/correspondence/correspondence.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { Core } from '../../core/open-core.js';
import { CorrespondenceCommands, messageOf } from '../../correspondence/correspondence-commands.js';
import type { Deliveries } from '../../correspondence/deliveries.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** What members are written: recorded in their own stream, then handed over by a job. */
export const followedCorrespondence = (core: Core, deliveries: Pick<Deliveries, 'wake'> | undefined): AnyProcess => {
  const commands = new CorrespondenceCommands(core);
  return followed({
    process: correspondence,
    version: 1,
    carryOut: async ({ stream, command }, caller) => {
      const member = idIn(stream);
      const ordered = await commands.order(member, command, caller);
      if (ordered.outcome === 'executed') await deliveries?.wake(member, messageOf(command.cause));
      return ordered;
    },
  });
};
