import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../kernel/policy/allow.js';
import { needsKey } from '../kernel/reading/compile.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { SearchArguments, SuggestionArguments } from './search.arguments.js';
import { SearchConnection, SearchHit, SnippetPart } from './search.type.js';
import { partsOf } from './snippet.js';

const NEEDS = needsKey('snippet');

@Resolver(() => SearchHit)
export class SearchResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => SearchConnection, {
    description:
      'What the viewer may see and says what is asked for: in its title, its text, or the text of its file. A text is read in its own language, so that a word is found in all its forms.',
  })
  @Allow('search.read')
  search(
    @Args() _: SearchArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => [SearchHit], {
    description:
      'Things that the viewer may see and whose title or symbol has what is being typed, the latest first; at most eight.',
  })
  @Allow('search.read')
  searchSuggestions(
    @Args() _: SuggestionArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField(() => [SnippetPart], {
    description: 'Where in its text, or in that of its file, it says what was asked for; else how it begins.',
  })
  snippet(@Parent() hit: Readonly<Record<string, { readonly marked: string | null }>>): SnippetPart[] {
    return partsOf(hit[NEEDS]?.marked ?? null);
  }
}
