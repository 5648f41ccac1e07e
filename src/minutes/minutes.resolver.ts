import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { needsKey } from '../kernel/reading/compile.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import { markdownToHtml } from '../kernel/text/markdown.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Meeting } from '../meetings/meeting.type.js';
import { MinutesArguments } from './minutes.arguments.js';
import { ChairSummary, MinutesCorrigendum, MinutesPassage } from './minutes-parts.type.js';
import { Minutes, MinutesConnection } from './minutes.type.js';

@Resolver(() => Minutes)
export class MinutesResolver {
  constructor(
    private readonly reader: Reader,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Query(() => MinutesConnection, {
    description:
      'Minutes that the viewer may see, those drafted last first. One of them: `Meeting.minutes`, or `node`.',
  })
  @Allow('minutes.read')
  minutes(
    @Args() _: MinutesArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with these minutes now, and why not. Only on single minutes, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Minutes', row, context, info);
  }
}

@Resolver(() => Meeting)
export class MeetingMinutesResolver {
  @ResolveField(() => Minutes, {
    nullable: true,
    description: 'Its minutes; null while there are none, or for those who do not see them.',
  })
  minutes(): never {
    return readByEngine();
  }

  @ResolveField(() => ChairSummary, {
    nullable: true,
    description: "The last version of the chair's summary; null while there is none, or for those who do not see it.",
  })
  chairSummary(): never {
    return readByEngine();
  }
}

type Row = Readonly<Record<string, { readonly markdown: string }>>;
const SAFE = 'Text as HTML that is safe to show: no scripts, styles or forms.';
const html = (row: Row): string => markdownToHtml(row[needsKey('textHtml')]?.markdown ?? '');

@Resolver(() => MinutesPassage)
export class MinutesPassageResolver {
  @ResolveField(() => String, { description: SAFE })
  textHtml(@Parent() row: Row): string {
    return html(row);
  }
}

@Resolver(() => MinutesCorrigendum)
export class MinutesCorrigendumResolver {
  @ResolveField(() => String, { description: SAFE })
  textHtml(@Parent() row: Row): string {
    return html(row);
  }
}

@Resolver(() => ChairSummary)
export class ChairSummaryResolver {
  @ResolveField(() => String, { description: SAFE })
  textHtml(@Parent() row: Row): string {
    return html(row);
  }
}
