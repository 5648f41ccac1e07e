import { Args, Context, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../kernel/policy/allow.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import {
  AccountsArguments,
  EndOfficeInput,
  GrantOfficeInput,
  InviteAccountInput,
  RestoreAccountInput,
  SuspendAccountInput,
} from './account.inputs.js';
import { AccountService } from './account.service.js';
import {
  Account,
  AccountConnection,
  EndOfficePayload,
  GrantOfficePayload,
  InviteAccountPayload,
  RestoreAccountPayload,
  SuspendAccountPayload,
} from './account.type.js';

const INPUT = { description: 'What the act is about.' };

@Resolver(() => Account)
export class AccountResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: AccountService,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Query(() => Account, {
    nullable: true,
    description: 'The account that asks; null for visitors. For everybody, each their own.',
  })
  @Allow('account.read-own')
  viewerAccount(@Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => AccountConnection, { description: 'All accounts, by e-mail address. For administrators.' })
  @Allow('account.read')
  accounts(
    @Args() _: AccountsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with this account now, and why not. Only on a single account, not in lists.',
  })
  viewerAccountActs(
    @Parent() row: unknown,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): ViewerCanType[] {
    return this.viewerCan.of('Account', row, context, info);
  }

  @Mutation(() => InviteAccountPayload, {
    description:
      'Makes an account and mails an invitation to its owner, who is no member by it. For administrators. The accounts of members come with inviteMember.',
  })
  @Allow('account.invite')
  inviteAccount(
    @Args('input', { description: 'Whom.' }) input: InviteAccountInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<InviteAccountPayload> {
    return this.service.inviteOwner(viewer, input);
  }

  @Mutation(() => SuspendAccountPayload, {
    description:
      'Closes an account: its sessions end, its access tokens are refused until it is restored. Not the last administrator. For administrators.',
  })
  @Allow('account.suspend')
  suspendAccount(
    @Args('input', INPUT) input: SuspendAccountInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<SuspendAccountPayload> {
    return this.service.suspend(viewer, input);
  }

  @Mutation(() => RestoreAccountPayload, {
    description: 'Opens a suspended account again; its access tokens work again, too. For administrators.',
  })
  @Allow('account.restore')
  restoreAccount(
    @Args('input', INPUT) input: RestoreAccountInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<RestoreAccountPayload> {
    return this.service.restore(viewer, input);
  }

  @Mutation(() => GrantOfficePayload, {
    description: 'Makes an account an administrator or an auditor. For administrators.',
  })
  @Allow('office.grant')
  grantOffice(
    @Args('input', INPUT) input: GrantOfficeInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<GrantOfficePayload> {
    return this.service.grantOffice(viewer, input);
  }

  @Mutation(() => EndOfficePayload, {
    description: 'Takes an office from an account; not from the last administrator. For administrators.',
  })
  @Allow('office.end')
  endOffice(@Args('input', INPUT) input: EndOfficeInput, @CurrentViewer() viewer: Viewer): Promise<EndOfficePayload> {
    return this.service.endOffice(viewer, input);
  }
}
