import { startOfDay } from '../../shared/calendar.js';
import { refuse, type Decision } from '../../shared/decider.js';
import type { CoverReplacement, SellVehicle } from '../commands.js';
import type { ContractEvent } from '../events.js';
import { saleLapse } from '../rules/sale-lapse.js';
import { suspendedBySaleFrom } from '../rules/suspended-by-sale-from.js';
import type { SubscribedContract } from '../state.js';
import { endedBy } from './ended-by.js';

export const sellVehicle = ({ today, soldOn }: SellVehicle, contract: SubscribedContract): Decision<ContractEvent> => {
  const { family, sale, startsOn } = contract;
  if (family !== 'auto') return refuse('contracts.without-vehicle', { family });
  if (sale) return refuse('contracts.vehicle-already-sold', { soldOn: sale.soldOn });
  if (soldOn > today) return refuse('contracts.sale-to-come', { today });
  if (soldOn < startsOn) return refuse('contracts.sale-before-start', { startsOn });
  const from = suspendedBySaleFrom(soldOn);
  return (
    endedBy(contract, from) ?? [
      { type: 'VehicleSold', effectiveOn: soldOn, data: { soldOn, lapsesOn: saleLapse(soldOn) } },
      { type: 'GuaranteesSuspended', effectiveOn: from, data: { reason: 'vehicle-sold', from } },
    ]
  );
};

/** The replacement itself is an amendment of what is insured; this gives its cover back (C. ass. L121-11). */
export const coverReplacement = ({ from }: CoverReplacement, contract: SubscribedContract): Decision<ContractEvent> => {
  const { sale } = contract;
  if (!sale) return refuse('contracts.vehicle-not-sold');
  const replaced = contract.insured.some((entry) => entry.from > sale.soldOn && entry.from <= from);
  if (!replaced) return refuse('contracts.vehicle-not-replaced', { soldOn: sale.soldOn });
  if (from >= sale.lapsesOn) return refuse('contracts.sale-lapsed', { lapsesOn: sale.lapsesOn });
  const data = { reason: 'vehicle-sold', coverBackAt: startOfDay(from) } as const;
  return endedBy(contract, from) ?? [{ type: 'GuaranteesReinstated', effectiveOn: from, data }];
};
