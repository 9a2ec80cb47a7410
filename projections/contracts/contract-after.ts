import type { ContractViewEvent } from './contract-event.js';
import { courseAfter } from './course-after.js';
import type { ContractDocument } from './document.js';
import { termsAfter } from './terms-after.js';

/** What an event does to a contract that is there. */
export const contractAfter = (contract: ContractDocument, event: ContractViewEvent): ContractDocument => ({
  ...contract,
  course: courseAfter(contract.course, event),
  terms: termsAfter(contract.terms, event),
  notices: noticesAfter(contract.notices, event),
  sale: saleAfter(contract.sale, event),
});

/** The notice of a due date replaces a former one of the same; older ones are of no use any more. */
const noticesAfter = (notices: ContractDocument['notices'], event: ContractViewEvent): ContractDocument['notices'] => {
  if (event.type === 'AmendmentApplied') return notices.map((notice) => ({ ...notice, yearly: undefined }));
  if (event.type !== 'RenewalNoticeSent') return notices;
  const { dueOn, sentOn, terminateBy, pricing } = event.data;
  const others = notices.filter((known) => known.dueOn !== dueOn).slice(-1);
  return [...others, { dueOn, sentOn, terminateBy, yearly: pricing.yearly }];
};

const saleAfter = (sale: ContractDocument['sale'], event: ContractViewEvent): ContractDocument['sale'] => {
  if (event.type === 'VehicleSold') return { soldOn: event.data.soldOn, lapsesOn: event.data.lapsesOn };
  const isOver = event.type === 'GuaranteesReinstated' && event.data.reason === 'vehicle-sold';
  return isOver ? undefined : sale;
};
