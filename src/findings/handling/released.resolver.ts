import { Inject } from '@nestjs/common';
import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Allow } from '../../kernel/policy/allow.js';
import { needsKey } from '../../kernel/reading/compile.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import { markdownToHtml } from '../../kernel/text/markdown.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Finding } from '../finding.type.js';
import { FindingSummary } from '../wording/wording.type.js';
import { bibtex, type Cited, citation, cslJson, urlOf } from './citation.js';
import { FindingProposal } from './handling.type.js';
import { ReleasedFindingArguments, ReleasedFindingsArguments } from './released.arguments.js';
import { ReleasedFinding, ReleasedFindingConnection } from './released.type.js';

type Row<T> = Readonly<Record<string, T>>;

/** What everybody may read of the findings. */
@Resolver(() => ReleasedFinding)
export class ReleasedFindingResolver {
  constructor(
    private readonly reader: Reader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => ReleasedFindingConnection, {
    description:
      'What was released to the public, each finding in the wording that was released last, last released first. For everybody.',
  })
  @Allow('finding.read')
  releasedFindings(
    @Args() _: ReleasedFindingsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => ReleasedFinding, {
    nullable: true,
    description:
      'One released finding by id or symbol, in the wording that was released last, or in the one asked for. For everybody.',
  })
  @Allow('finding.read')
  releasedFinding(
    @Args() _: ReleasedFindingArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField(() => String, { description: 'Text as HTML that is safe to show: no scripts, styles or forms.' })
  bodyHtml(@Parent() row: Row<{ markdown: string }>): string {
    return markdownToHtml(row[needsKey('bodyHtml')]?.markdown ?? '');
  }

  @ResolveField(() => FindingSummary, { description: 'Summary in parts, as HTML that is safe to show.' })
  summaryHtml(@Parent() row: Row<FindingSummary>): FindingSummary {
    const { what, whereSeen, whyItMatters, recommendation } = row[needsKey('summaryHtml')] as FindingSummary;
    return {
      ...{ what: markdownToHtml(what), whereSeen: markdownToHtml(whereSeen) },
      ...{ whyItMatters: markdownToHtml(whyItMatters), recommendation: markdownToHtml(recommendation) },
    };
  }

  @ResolveField(() => String, {
    description:
      'How to cite it, as one line of text: working group and focus group, title, symbol, version, day of release, label and address. No person is its author.',
  })
  citation(@Parent() row: Row<Cited>): string {
    return citation(row[needsKey('citation')] as Cited, this.config.publicUrl);
  }

  @ResolveField(() => String, { description: 'The same as an entry for BibTeX.' })
  citationBibtex(@Parent() row: Row<Cited>): string {
    return bibtex(row[needsKey('citationBibtex')] as Cited, this.config.publicUrl);
  }

  @ResolveField(() => String, { description: 'The same as CSL-JSON, which reference managers read: a list of one.' })
  citationCsl(@Parent() row: Row<Cited>): string {
    return cslJson(row[needsKey('citationCsl')] as Cited, this.config.publicUrl);
  }

  @ResolveField(() => String, {
    description:
      'Its lasting public page, of this version; with .pdf, .bib, .txt or .json after it, the same as a file. Without the version at its end it is the page of what was released last.',
  })
  url(@Parent() row: Row<Cited>): string {
    return urlOf(row[needsKey('url')] as Cited, this.config.publicUrl);
  }
}

/** What its handling adds to a finding. */
@Resolver(() => Finding)
export class HandledFindingResolver {
  @ResolveField(() => String, {
    description:
      'SHA-256 of its present words: of the UTF-8 text of a JSON array of kind, title, text, the parts of a summary by their names in the database, and kind, words and address (empty when there is none) of each piece of evidence, with a comma and a space between them. Whoever confirms a release or a label says which words they have read.',
  })
  textSha256(): never {
    return readByEngine();
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last released to the public; null when it was not.',
  })
  releasedAt(): never {
    return readByEngine();
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Number of the revision that was last released; a later one is not public. Null when none was.',
  })
  releasedRevision(): never {
    return readByEngine();
  }

  @ResolveField(() => [FindingProposal], {
    description: 'Releases and laxer labels that were proposed, oldest first; only those that the viewer may see.',
  })
  proposals(): never {
    return readByEngine();
  }
}
