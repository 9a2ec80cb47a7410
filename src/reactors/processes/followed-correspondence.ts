import type { MessageWanted } from '../../../domain/processes/correspondence/correspondence.js';
import type { Process } from '../../../domain/processes/process.js';
import type { DomainEvent } from '../../../domain/shared/decider.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { Core } from '../../core/open-core.js';
import { CorrespondenceCommands, messageOf } from '../../correspondence/correspondence-commands.js';
import type { Deliveries } from '../../correspondence/deliveries.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** A process that says what members are written: recorded in their own stream, then handed over by a job. */
export const followedCorrespondence = <State, Event extends DomainEvent>(
  process: Process<State, Event, MessageWanted>,
  core: Core,
  deliveries: Pick<Deliveries, 'wake'> | undefined,
): AnyProcess => {
  const commands = new CorrespondenceCommands(core);
  return followed({
    process,
    version: 1,
    carryOut: async ({ stream, command }, caller) => {
      const member = idIn(stream);
      const ordered = await commands.order(member, command, caller);
      if (ordered.outcome === 'executed') await deliveries?.wake(member, messageOf(command.cause));
      return ordered;
    },
  });
};
