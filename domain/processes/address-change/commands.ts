import type { CalendarDate } from '../../shared/calendar.js';
import type { Id } from '../../shared/ids.js';

interface OfPiece<Type extends string> {
  readonly type: Type;
  readonly move: Id;
  readonly contract: Id;
}

export interface AskContractMove extends OfPiece<'AskContractMove'> {
  readonly from: CalendarDate;
}
export interface AnswerContractMove extends OfPiece<'AnswerContractMove'> {
  readonly agreed: boolean;
}
export interface SkipContractMove extends OfPiece<'SkipContractMove'> {
  /** code of the refusal that the contract gave */
  readonly reason: string;
}

export type AddressChangeCommand = AskContractMove | AnswerContractMove | SkipContractMove;
