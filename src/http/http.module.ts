import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { views } from '../../projections/views.js';
import { CLOCK } from '../clock/clock.js';
import { AmendmentCommands } from '../contracts/amendment-commands.js';
import { ContractCommands } from '../contracts/contract-commands.js';
import { CONTRACT_PARTS, contractParts } from '../contracts/contract-parts.js';
import { Deliveries } from '../correspondence/deliveries.js';
import { UnsentMessages } from '../correspondence/unsent-messages.js';
import type { Running } from '../core/running.js';
import { Readiness } from '../core/readiness.js';
import { Identity } from '../identity/identity.js';
import { ChangeAddressHandler } from '../membership/commands/change-address.command.js';
import { ChoosePreferredChannelHandler } from '../membership/commands/choose-preferred-channel.command.js';
import { JoinMemberHandler } from '../membership/commands/join-member.command.js';
import { LeaveMutualHandler } from '../membership/commands/leave-mutual.command.js';
import { EmailConfirmations } from '../membership/email-confirmations.js';
import { MemberCommands } from '../membership/member-commands.js';
import { openCardPage } from '../payments/cards/open-card-page.js';
import { Regularisations } from '../payments/regularisations.js';
import { BankAccountCommands } from '../payments/bank-account-commands.js';
import { BankFileCommands } from '../payments/bank-file-commands.js';
import { MandateCommands } from '../payments/mandate-commands.js';
import { UnpaidTerminations } from '../payments/unpaid-terminations.js';
import { CollectionParts } from '../payments/collection-parts.js';
import { Receipts } from '../payments/receipts.js';
import { ParkedInstances } from '../reactors/parked-instances.js';
import { allProcesses } from '../reactors/processes/all-processes.js';
import { KeyRing } from '../secrets/key-ring.js';
import { Lookup } from '../secrets/lookup.js';
import { DocumentHistory } from '../views/reading/document-history.js';
import { DocumentReader } from '../views/reading/document-reader.js';
import { Cursors } from '../views/reading/cursors.js';
import { FindDocumentsHandler } from '../views/reading/find-documents.query.js';
import { ReadDocumentHandler } from '../views/reading/read-document.query.js';
import { ReadDocumentsHandler } from '../views/reading/read-documents.query.js';
import { ParkedDocuments } from '../views/operating/parked-documents.js';
import { Rebuilds } from '../views/operating/rebuilds.js';
import { ViewProgress } from '../views/host/view-progress.js';
import { AnswerCache } from './conventions/answer-cache.js';
import { Closes } from '../operations/closes.js';
import { OperatorJobs } from '../operations/operator-jobs.js';
import { SERVICES } from './conventions/services.js';
import { SessionGuard } from './conventions/session.guard.js';
import { bodyPipe } from './conventions/body-pipe.js';
import { ContractAdviceController } from './contracts/contract-advice.controller.js';
import { ContractAnswers } from './contracts/contract-answers.js';
import { MyAmendmentsController } from './contracts/my-amendments.controller.js';
import { MyMovesController } from './contracts/my-moves.controller.js';
import { MyTerminationsController } from './contracts/my-terminations.controller.js';
import { MemberFeed } from './events/member-feed.js';
import { MyEventsController } from './events/my-events.controller.js';
import { MyContractsController } from './contracts/my-contracts.controller.js';
import { HealthController } from './health/health.controller.js';
import { JoiningController } from './membership/joining.controller.js';
import { MyChangesController } from './membership/my-changes.controller.js';
import { MyDepartureController } from './membership/my-departure.controller.js';
import { MyFileController } from './membership/my-file.controller.js';
import { CollectionsController } from './operations/collections.controller.js';
import { MessagesController } from './operations/messages.controller.js';
import { ClosesController } from './operations/closes.controller.js';
import { ImportsController } from './operations/imports.controller.js';
import { JobsController } from './operations/jobs.controller.js';
import { ParkedController } from './operations/parked.controller.js';
import { RebuildsController } from './operations/rebuilds.controller.js';
import { RefundsController } from './operations/refunds.controller.js';
import { UnmatchedEntriesController } from './operations/unmatched-entries.controller.js';
import { ViewsController } from './operations/views.controller.js';
import { ISSUER } from './payments/issuer.js';
import { MyPaymentsController } from './payments/my-payments.controller.js';
import { MyBankAccountsController } from './payments/my-bank-accounts.controller.js';
import { MyMandatesController } from './payments/my-mandates.controller.js';
import { CARD_PAGE } from './payments/card-page-token.js';
import { CardNotificationsController } from './payments/card-notifications.controller.js';
import { LocalCardPageController } from './payments/local-card-page.controller.js';
import { MyRegularisationsController } from './payments/my-regularisations.controller.js';
import { UnpaidContractsController } from './payments/unpaid-contracts.controller.js';
import { MyPremiumScheduleController } from './payments/my-premium-schedule.controller.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignInLimit } from './sessions/sign-in-limit.js';

const controllers = [
  SessionsController,
  MyFileController,
  MyChangesController,
  MyDepartureController,
  JoiningController,
  MyAmendmentsController,
  MyMovesController,
  MyTerminationsController,
  ContractAdviceController,
  ViewsController,
  RebuildsController,
  JobsController,
  MessagesController,
  ClosesController,
  ImportsController,
  ParkedController,
  UnmatchedEntriesController,
  HealthController,
  MyEventsController,
  MyContractsController,
  MyPaymentsController,
  CollectionsController,
  RefundsController,
  MyPremiumScheduleController,
  MyRegularisationsController,
  CardNotificationsController,
  MyBankAccountsController,
  MyMandatesController,
  UnpaidContractsController,
];
const handlers = [
  JoinMemberHandler,
  ChangeAddressHandler,
  ChoosePreferredChannelHandler,
  LeaveMutualHandler,
  ReadDocumentHandler,
  ReadDocumentsHandler,
  FindDocumentsHandler,
];
const conventions = [
  SignInLimit,
  { provide: APP_GUARD, useClass: SessionGuard },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_PIPE, useValue: bodyPipe },
];

/** The HTTP application over what runs. */
@Module({})
export class HttpModule {
  static over(running: Running, cache: AnswerCache): DynamicModule {
    const { core, readModels, progress, documents, history, readiness, rebuilds } = running;
    const parked = new ParkedDocuments({ log: core.events, store: readModels, decoder: core.decoder }, views);
    const contracts = contractParts(core);
    const members = new MemberCommands(core);
    const cardPage = openCardPage(core.config.cardPage, core.lookup);
    const parts = [
      { provide: CLOCK, useValue: core.clock },
      { provide: Lookup, useValue: core.lookup },
      { provide: KeyRing, useValue: core.keys },
      { provide: Identity, useValue: new Identity(core) },
      { provide: MemberCommands, useValue: members },
      { provide: EmailConfirmations, useValue: new EmailConfirmations(core, members, running.services.outbox) },
      { provide: CONTRACT_PARTS, useValue: contracts },
      { provide: ContractCommands, useValue: new ContractCommands(contracts) },
      { provide: AmendmentCommands, useValue: new AmendmentCommands(contracts) },
      { provide: ContractAnswers, useValue: new ContractAnswers(contracts) },
      { provide: CARD_PAGE, useValue: cardPage },
      { provide: Regularisations, useValue: new Regularisations(contracts.streams, cardPage) },
      { provide: BankAccountCommands, useValue: new BankAccountCommands(core) },
      { provide: MandateCommands, useValue: new MandateCommands(core) },
      { provide: BankFileCommands, useValue: new BankFileCommands(contracts.streams) },
      { provide: UnpaidTerminations, useValue: new UnpaidTerminations(contracts) },
      { provide: ViewProgress, useValue: progress },
      { provide: DocumentReader, useValue: documents },
      { provide: CollectionParts, useValue: new CollectionParts(documents) },
      { provide: Receipts, useValue: new Receipts(core, documents) },
      { provide: ISSUER, useValue: core.config.creditor.name },
      { provide: Cursors, useValue: new Cursors(core.lookup) },
      { provide: DocumentHistory, useValue: history },
      { provide: Readiness, useValue: readiness },
      { provide: AnswerCache, useValue: cache },
      { provide: Rebuilds, useValue: rebuilds },
      { provide: SERVICES, useValue: running.services },
      { provide: Closes, useValue: new Closes(core) },
      { provide: ParkedInstances, useValue: new ParkedInstances(readModels, allProcesses(core)) },
      { provide: UnsentMessages, useValue: running.unsent },
      { provide: Deliveries, useValue: running.deliveries },
      { provide: OperatorJobs, useValue: running.operations },
      { provide: ParkedDocuments, useValue: parked },
      { provide: MemberFeed, useValue: new MemberFeed(progress, documents, views) },
    ];
    return {
      module: HttpModule,
      imports: [CqrsModule.forRoot()],
      controllers: [...controllers, ...(core.config.cardPage === 'local' ? [LocalCardPageController] : [])],
      providers: [...parts, ...handlers, ...conventions],
    };
  }
}
