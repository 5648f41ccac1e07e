import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { BodyArguments } from '../bodies/body.inputs.js';
import { Body, BodyConnection } from '../bodies/body.type.js';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { needsKey } from '../kernel/reading/compile.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import { markdownToHtml } from '../kernel/text/markdown.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Party } from '../members/party.type.js';
import { AreaForInquiry } from './area.type.js';
import { FocusGroupsArguments } from './focus-group.arguments.js';
import { BodyStateChange, Lead, Participant, Participation, ParticipationConnection } from './focus-group.type.js';
import { ParticipationsArguments } from './participation.inputs.js';
import { AllParticipationsArguments } from './participations.arguments.js';

@Resolver(() => Body)
export class FocusGroupResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => BodyConnection, {
    description:
      'Focus groups of a working group, by name. Seen by everybody; those only proposed by the community of the working group.',
  })
  @Allow('focus-group.read')
  focusGroups(
    @Args() _: FocusGroupsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Body, { nullable: true, description: 'One focus group by id or short name.' })
  @Allow('focus-group.read')
  focusGroup(
    @Args() _: BodyArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Scope of a focus group in Markdown; null for those outside the community of the working group.',
  })
  scopeMarkdown(): never {
    return readByEngine();
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Scope of a focus group as HTML that is safe to show; null for those outside the community of the working group.',
  })
  scopeHtml(@Parent() row: Record<string, { markdown: string | null }>): string | null {
    const markdown = row[needsKey('scopeHtml')]?.markdown ?? null;
    return markdown === null ? null : markdownToHtml(markdown);
  }

  @ResolveField(() => [Lead], {
    description: 'Of a focus group, the seats that lead it on that day, by number. Seen by everybody; persons are not.',
  })
  leads(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [Participation], {
    description:
      'Of a focus group, the parties that take part or observe on that day, and requests that wait, by name. Seen by the community of the working group; empty for others.',
  })
  participations(@Args() _: ParticipationsArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [BodyStateChange], {
    description: 'Steps in its life, oldest first. Seen by the community of the working group; empty for others.',
  })
  stateChanges(): never {
    return readByEngine();
  }

  @ResolveField(() => [AreaForInquiry], {
    description: 'Its areas for inquiry by number, where the viewer may see them.',
  })
  areasForInquiry(): never {
    return readByEngine();
  }
}

@Resolver(() => Participation)
export class ParticipationFieldsResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => ParticipationConnection, {
    description: 'The parts of parties in focus groups, and requests for one, that the viewer may see; oldest first.',
  })
  @Allow('focus-group.read')
  participations(
    @Args() _: AllParticipationsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField(() => [Participant], { description: 'The people of the party in the group on that day, by name.' })
  participants(@Args() _: AsOfArguments): never {
    return readByEngine();
  }
}

@Resolver(() => Party)
export class PartyGroupsResolver {
  @ResolveField(() => [Lead], {
    description:
      'The focus groups that its seats lead on the day asked for, oldest first. Seen by whoever sees the group; persons are not.',
  })
  leads(): never {
    return readByEngine();
  }

  @ResolveField(() => [Participation], {
    description:
      'Its part in focus groups on the day asked for, oldest first. Seen by the community of each working group.',
  })
  participations(): never {
    return readByEngine();
  }
}
