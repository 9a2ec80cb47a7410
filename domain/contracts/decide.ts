import { refuse, type Decision } from '../shared/decider.js';
import type { ContractCommand } from './commands.js';
import { acceptProposal } from './decisions/accept-proposal.js';
import { amend } from './decisions/amend.js';
import { renewContract, sendRenewalNotice } from './decisions/renewal.js';
import { reviseMotorCoefficient } from './decisions/revise-motor-coefficient.js';
import { coverReplacement, sellVehicle } from './decisions/sale.js';
import { reinstateAfterPayment, suspendForUnpaid } from './decisions/suspension.js';
import { terminateContract } from './decisions/terminate-contract.js';
import type { ContractEvent } from './events.js';
import type { Contract } from './state.js';

export const decide = (command: ContractCommand, contract: Contract): Decision<ContractEvent> => {
  if (command.type === 'AcceptProposal')
    return contract.status === 'none' ? acceptProposal(command) : refuse('contracts.already-subscribed');
  if (contract.status === 'none') return refuse('contracts.unknown');
  switch (command.type) {
    case 'SendRenewalNotice':
      return sendRenewalNotice(command, contract);
    case 'RenewContract':
      return renewContract(command, contract);
    case 'ReviseMotorCoefficient':
      return reviseMotorCoefficient(command, contract);
    case 'SuspendForUnpaid':
      return suspendForUnpaid(command, contract);
    case 'ReinstateAfterPayment':
      return reinstateAfterPayment(command, contract);
    case 'SellVehicle':
      return sellVehicle(command, contract);
    case 'CoverReplacement':
      return coverReplacement(command, contract);
    case 'TerminateContract':
      return terminateContract(command, contract);
    default:
      return amend(command, contract);
  }
};
