import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import {
  ChangeRepresentationInput,
  EndMembershipInput,
  InviteMemberInput,
  MemberArguments,
  MembersArguments,
  UpdateProfileInput,
} from './member.inputs.js';
import { UpdateMailPreferencesInput } from './mail-preferences.inputs.js';
import { MemberService } from './member.service.js';
import { Member, MemberConnection } from './member.type.js';

@ObjectType({ isAbstract: true })
abstract class MemberPayload extends Payload {
  @Field(() => Member, {
    nullable: true,
    description: 'The member; null when nothing was changed, and where the viewer sees them no more.',
  })
  member?: Member | null;
}
@ObjectType({ description: 'What updateProfile answers.' })
export class UpdateProfilePayload extends MemberPayload {}
@ObjectType({ description: 'What updateMailPreferences answers.' })
export class UpdateMailPreferencesPayload extends MemberPayload {}
@ObjectType({ description: 'What inviteMember answers.' })
export class InviteMemberPayload extends MemberPayload {}
@ObjectType({ description: 'What endMembership answers.' })
export class EndMembershipPayload extends MemberPayload {}
@ObjectType({ description: 'What changeRepresentation answers.' })
export class ChangeRepresentationPayload extends MemberPayload {}

@Resolver(() => Member)
export class MemberResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: MemberService,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Query(() => Member, {
    nullable: true,
    description: 'Whoever asks; null for visitors and for accounts without a member, such as an administrator.',
  })
  @Allow('viewer.read')
  viewer(@Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => MemberConnection, { description: 'The directory: those whom the viewer may see, by name.' })
  @Allow('member.read')
  members(
    @Args() _: MembersArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Member, { nullable: true, description: 'One person whom the viewer may see.' })
  @Allow('member.read')
  member(
    @Args() _: MemberArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with the membership now, and why not. Only on a single member, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Member', row, context, info);
  }

  @Mutation(() => UpdateProfilePayload, { description: 'Changes what you say of yourself. For members.' })
  @Allow('profile.update')
  updateProfile(
    @Args('input', { description: 'What changes.' }) input: UpdateProfileInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.updateProfile(viewer, input);
  }

  @Mutation(() => UpdateMailPreferencesPayload, { description: 'Chooses what you are mailed. For members.' })
  @Allow('mail-preferences.update')
  updateMailPreferences(
    @Args('input', { description: 'What you do not want.' }) input: UpdateMailPreferencesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.updateMailPreferences(viewer, input);
  }

  @Mutation(() => InviteMemberPayload, {
    description:
      'Makes an account and a member who represents a party, and mails the invitation. For secretaries. Standing in a body is given by what bodies do, such as nameDelegate.',
  })
  @Allow('member.invite')
  inviteMember(
    @Args('input', { description: 'The person.' }) input: InviteMemberInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.invite(viewer, input);
  }

  @Mutation(() => EndMembershipPayload, {
    description:
      'A member leaves: sessions, access tokens and every standing end at once; what they did stays on record. For the member, and for the secretary of all working groups in which they stand.',
  })
  @Allow('membership.end')
  endMembership(
    @Args('input', { description: 'Who leaves, and why.' }) input: EndMembershipInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.endMembership(viewer, input);
  }

  @Mutation(() => ChangeRepresentationPayload, {
    description:
      'A member represents another party from a day on; what they filled for the former ends. For the secretary of all working groups in which they stand.',
  })
  @Allow('representation.change')
  changeRepresentation(
    @Args('input', { description: 'Who, for whom, from when on.' }) input: ChangeRepresentationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.changeRepresentation(viewer, input);
  }
}
