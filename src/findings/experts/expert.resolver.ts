import { Args, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { AsOfArguments } from '../../kernel/graphql/as-of.arguments.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Finding } from '../finding.type.js';
import { EndExpertInput, InviteExpertInput, RenewExpertInput } from './expert.inputs.js';
import { ExpertService } from './expert.service.js';
import { Expert } from './expert.type.js';

@ObjectType({ isAbstract: true })
abstract class ExpertPayload extends Payload {
  @Field(() => Expert, { nullable: true, description: 'The invitation; null when refused.' })
  expert!: Expert | null;
}

@ObjectType({ description: 'Answer of inviteExpert.' })
export class InviteExpertPayload extends ExpertPayload {}

@ObjectType({ description: 'Answer of renewExpert.' })
export class RenewExpertPayload extends ExpertPayload {}

@ObjectType({ description: 'Answer of endExpert.' })
export class EndExpertPayload extends ExpertPayload {}

const said = { description: 'What to do.' };
const BY = 'For the leads and secretaries of the group, and the secretaries of the working group and its committee.';

@Resolver()
export class ExpertActsResolver {
  constructor(private readonly experts: ExpertService) {}

  @Mutation(() => InviteExpertPayload, {
    description: `Invites somebody to read what a focus group reads, or one finding of it up to AMBER, until a day, with a reason; they are told by mail. They have no voice, and speak for no party. ${BY}`,
  })
  @Allow('expert.invite')
  inviteExpert(@Args('input', said) input: InviteExpertInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.experts.invite(viewer, input);
  }

  @Mutation(() => RenewExpertPayload, {
    description: `Sets another last day for an expert who still reads, with a reason; they are told by mail. ${BY}`,
  })
  @Allow('expert.renew')
  renewExpert(@Args('input', said) input: RenewExpertInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.experts.renew(viewer, input);
  }

  @Mutation(() => EndExpertPayload, {
    description: `Ends at once what an expert reads, with a reason; they are told by mail. ${BY}`,
  })
  @Allow('expert.end')
  endExpert(@Args('input', said) input: EndExpertInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.experts.end(viewer, input);
  }
}

@Resolver(() => Body)
export class BodyExpertsResolver {
  @ResolveField(() => [Expert], {
    description:
      'Who is invited to read what a focus group reads, or one of its findings, on that day, by name. Seen by those inside the group, the co-chairs and secretaries of the working group, and of themselves by the experts; otherwise empty.',
  })
  experts(@Args() _: AsOfArguments): never {
    return readByEngine();
  }
}

@Resolver(() => Finding)
export class FindingExpertsResolver {
  @ResolveField(() => [Expert], {
    description:
      'Who is invited to read this finding alone, on that day, by name. Seen by those inside the group, the co-chairs and secretaries of the working group, and of themselves by the experts; otherwise empty.',
  })
  experts(@Args() _: AsOfArguments): never {
    return readByEngine();
  }
}
