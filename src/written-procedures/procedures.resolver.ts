import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DecisionRule } from '../bodies/provisions-in-force.js';
import { Decision, DecisionStatement } from '../decisions/decision.type.js';
import { LanguageArguments } from '../kernel/graphql/language.arguments.js';
import { Finding } from '../findings/finding.type.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { languageWithWords, wordsOf } from '../kernel/pages/words.js';
import { Allow } from '../kernel/policy/allow.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { needsKey } from '../kernel/reading/compile.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import { markdownToHtml } from '../kernel/text/markdown.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Procedure, ProcedureConnection } from '../procedures/procedure.type.js';
import { type Counted, resultWords, wouldSay } from '../procedures/result-words.js';
import { Clause } from '../terms-of-reference/clause.type.js';
import { TermsVersion } from '../terms-of-reference/terms.type.js';
import { ProcedureArguments, ProceduresArguments } from './procedures.arguments.js';

interface Result {
  readonly kind: string;
  readonly state: string;
  readonly tally: Counted | null;
}
type Row = Readonly<Record<string, unknown>>;
const needs = <T>(row: Row, field: string): T => row[needsKey(field)] as T;

/** Reading procedures; what they have of higher modules is declared here. */
@Resolver(() => Procedure)
export class ProceduresResolver {
  constructor(
    private readonly reader: Reader,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Query(() => Procedure, {
    nullable: true,
    description: 'A procedure by which a text is put to the seats of a body.',
  })
  @Allow('procedure.read')
  procedure(
    @Args() _: ProcedureArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => ProcedureConnection, {
    description: 'Procedures that the viewer may see, those opened last first: silence, votes, minutes.',
  })
  @Allow('procedure.read')
  procedures(
    @Args() _: ProceduresArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The text as HTML that is safe to show: no scripts, styles or forms; null for minutes.',
  })
  textHtml(@Parent() row: Row): string | null {
    const { markdown } = needs<{ markdown: string | null }>(row, 'textHtml');
    return markdown === null ? null : markdownToHtml(markdown);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Its result in words, with the arithmetic of a vote; null while it runs, and for minutes.',
  })
  resultWords(@Parent() row: Row, @Args() { language }: LanguageArguments): string | null {
    const { kind, state, tally } = needs<Result>(row, 'resultWords');
    return resultWords(kind, state, tally, wordsOf(languageWithWords(language)));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What its result would be if it ended now with what was said so far; null when it has ended.',
  })
  wouldSay(@Parent() row: Row, @Args() { language }: LanguageArguments): string | null {
    const { kind, state, tally } = needs<Result>(row, 'wouldSay');
    return wouldSay(kind, state, tally, wordsOf(languageWithWords(language)));
  }

  @ResolveField(() => Meeting, {
    nullable: true,
    description: 'The meeting at which it was proposed and nobody objected, or which adopted the text; null for none.',
  })
  meeting(): never {
    return readByEngine();
  }

  @ResolveField(() => Clause, {
    nullable: true,
    description: 'The clause of the terms of reference that provides for the period, or for how votes decide.',
  })
  clause(): never {
    return readByEngine();
  }

  @ResolveField(() => Clause, { nullable: true, description: 'The clause that provides for the quorum of a vote.' })
  quorumClause(): never {
    return readByEngine();
  }

  @ResolveField(() => DecisionRule, { nullable: true, description: 'How votes decide; null outside of votes.' })
  rule(): never {
    return readByEngine();
  }

  @ResolveField(() => TermsVersion, {
    nullable: true,
    description: 'The version of terms of reference that it is about; null for another text.',
  })
  termsVersion(): never {
    return readByEngine();
  }

  @ResolveField(() => Finding, {
    nullable: true,
    description: 'The finding that it is about; null for another text, or where the viewer may not see it.',
  })
  finding(): never {
    return readByEngine();
  }

  @ResolveField(() => Decision, {
    nullable: true,
    description: 'The decision in the register to which it came; null while it runs, and when it came to none.',
  })
  decision(): never {
    return readByEngine();
  }

  @ResolveField(() => [DecisionStatement], { description: 'Reservations and statements of seats, in order of time.' })
  statements(): never {
    return readByEngine();
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with it now, and why not. Only on a single procedure, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Procedure', row, context, info);
  }
}
