import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { CONTRACT_PARTS, type ContractParts } from '../../contracts/contract-parts.js';
import { memberAddressOn } from '../../contracts/member-address.js';
import { Id } from '../../../domain/shared/ids.js';
import { Problem } from '../problem/problem.js';
import type { SignedRequest } from '../conventions/request.js';

/** Lets through to a contract of the member who asks, or whom an adviser names; another’s is 404, the same as none. */
@Injectable()
export class FileGuard implements CanActivate {
  constructor(@Inject(CONTRACT_PARTS) private readonly parts: ContractParts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const { contract, member: named } = request.params as { readonly contract?: string; readonly member?: string };
    const member = request.session!.role === 'member' ? request.session!.account : (named ?? '');
    if (contract === undefined) await this.assertMember(member);
    else if ((await this.parts.streams.holders.holderOf(contract)) !== member)
      throw new Problem(404, 'contracts.unknown');
    return true;
  }

  private async assertMember(member: string): Promise<void> {
    const { streams } = this.parts;
    const isKnown = Id.safeParse(member).success && (await memberAddressOn(streams.core, member, streams.today()));
    if (!isKnown) throw new Problem(404, 'membership.not-a-member');
  }
}
