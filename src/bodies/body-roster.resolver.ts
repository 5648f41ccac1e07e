import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { needsKey } from '../kernel/reading/compile.js';
import type { RequestContext } from '../kernel/request-context.js';
import { markdownToHtml } from '../kernel/text/markdown.js';
import { Body } from './body.type.js';
import { Balance, Chair, Observer, Secretary } from './roster.type.js';
import { Seat } from './seat.type.js';

/** The rosters of a body, each as of a day, and what the viewer may do there. */
@Resolver(() => Body)
export class BodyRosterResolver {
  constructor(private readonly viewerCan: ViewerCan) {}

  @ResolveField(() => [Seat], {
    description: 'Its seats by number, with holders and delegations on that day. Seen by everybody; persons are not.',
  })
  seats(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [Chair], {
    description:
      'The parties that chair it on that day, by name; of a steering committee, those that chair its working group. Seen by everybody; persons are not.',
  })
  coChairs(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [Observer], {
    description: 'The parties that observe it on that day, by name. Seen by everybody.',
  })
  observers(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [Secretary], {
    description: 'Its secretaries on that day. Seen by the community of the working group; empty for others.',
  })
  secretaries(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => Balance, { description: 'How its seats are spread on that day. Seen by everybody.' })
  balance(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => String, {
    description: 'What it is for, as HTML that is safe to show: no scripts, styles or forms.',
  })
  descriptionHtml(@Parent() row: Record<string, { markdown: string }>): string {
    return markdownToHtml(row[needsKey('descriptionHtml')]?.markdown ?? '');
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do here now, and why not. Only on a single body, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Body', row, context, info);
  }
}
