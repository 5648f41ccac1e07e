import { Args, ArgsType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import { markdownToHtml } from '../../kernel/text/markdown.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { TextsForDecision } from './texts-for-decision.js';

@ArgsType()
export class TextForDecisionArguments {
  @Field(() => ID, { description: 'The version.' })
  @IsString()
  @MaxLength(200)
  version!: string;
}

@ObjectType({
  description:
    'A version of terms of reference in the form in which it is put to decision. Seen by whoever sees the version.',
})
export class TextForDecision {
  @Field({ description: 'Title with the number of the version.' })
  title!: string;
  @Field({ description: 'The text in Markdown: each clause, and what it provides beside.' })
  textMarkdown!: string;
  @Field({ description: 'The text as HTML that is safe to show: no scripts, styles or forms.' })
  textHtml!: string;
  @Field({
    description: 'SHA-256 of `textMarkdown` in UTF-8, in hexadecimal: `Procedure.textSha256` if it is put now.',
  })
  textSha256!: string;
}

@Resolver()
export class TextForDecisionResolver {
  constructor(private readonly texts: TextsForDecision) {}

  @Query(() => TextForDecision, {
    nullable: true,
    description:
      'The text of a draft or a circulated version as it would be put to decision now; null for a version that has been put, adopted or withdrawn. NOT_FOUND unless the viewer sees it.',
  })
  @Allow('terms.read')
  async textForDecision(
    @Args() given: TextForDecisionArguments,
    @CurrentViewer() viewer: Viewer,
  ): Promise<TextForDecision | null> {
    const text = await this.texts.preview(viewer, given);
    return text && { ...text, textHtml: markdownToHtml(text.textMarkdown) };
  }
}
