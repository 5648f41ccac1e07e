import { Args, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { AsOfArguments } from '../../kernel/graphql/as-of.arguments.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { markdownToHtml } from '../../kernel/text/markdown.js';
import { Allow } from '../../kernel/policy/allow.js';
import { needsKey } from '../../kernel/reading/compile.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { FocusGroupPayload } from '../focus-group.payloads.js';
import { ReviseCharterInput } from './charter.inputs.js';
import { CharterService } from './charter.service.js';
import { CharterVersion } from './charter.type.js';

@ObjectType({ description: 'Answer of reviseCharter.' })
export class ReviseCharterPayload extends FocusGroupPayload {}

@Resolver()
export class CharterActsResolver {
  constructor(private readonly charters: CharterService) {}

  @Mutation(() => ReviseCharterPayload, {
    description:
      'Writes a new version of the charter of a focus group, with a reason; earlier versions stay. For its leads and secretaries, and the co-chairs and secretaries of the working group and its committee.',
  })
  @Allow('focus-group.reviseCharter')
  reviseCharter(
    @Args('input', { description: 'What to do.' }) input: ReviseCharterInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.charters.revise(viewer, input);
  }
}

@Resolver(() => Body)
export class BodyCharterResolver {
  @ResolveField(() => CharterVersion, {
    nullable: true,
    description:
      'Of a focus group, the version of its charter that was the last on that day; null when there was none, and for those outside the community of the working group.',
  })
  charter(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [CharterVersion], {
    description:
      'Every version of the charter of a focus group, oldest first. Seen by the community of the working group; empty for others.',
  })
  charterVersions(): never {
    return readByEngine();
  }
}

type Row = Record<string, { markdown: string }>;
const html = (row: Row, field: string): string => markdownToHtml(row[needsKey(field)]?.markdown ?? '');

@Resolver(() => CharterVersion)
export class CharterFieldsResolver {
  @ResolveField(() => String, { description: 'Scope as HTML that is safe to show.' })
  scopeHtml(@Parent() row: Row): string {
    return html(row, 'scopeHtml');
  }

  @ResolveField(() => String, { description: 'What the group is to deliver as HTML that is safe to show.' })
  deliverablesHtml(@Parent() row: Row): string {
    return html(row, 'deliverablesHtml');
  }
}
