import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Label } from '../../handling/label.js';

export enum FindingTextNoteKind {
  IMAGE = 'IMAGE',
  FOOTNOTE = 'FOOTNOTE',
  COMMENT = 'COMMENT',
  TRACKED_CHANGE = 'TRACKED_CHANGE',
  TABLE = 'TABLE',
  LAYOUT = 'LAYOUT',
  OTHER = 'OTHER',
}
registerEnumType(FindingTextNoteKind, {
  name: 'FindingTextNoteKind',
  description: 'What of a file was not understood, or is not as it was.',
  valuesMap: {
    IMAGE: { description: 'Pictures: they are not in the text. Attach the file to the finding to keep them.' },
    FOOTNOTE: { description: 'Footnotes: they stand in brackets where they were.' },
    COMMENT: { description: 'Comments in the margin: they are left out.' },
    TRACKED_CHANGE: { description: 'Tracked changes: the text is taken as if all were accepted.' },
    TABLE: { description: 'Tables: taken as Markdown; merged cells are divided.' },
    LAYOUT: {
      description: 'A PDF does not say what is a heading, a list or a paragraph: lines were put together by guess.',
    },
    OTHER: { description: 'Something else that was not understood.' },
  },
});

@ObjectType({ description: 'What of a file was not understood, or is not as it was.' })
export class FindingTextNote {
  @Field(() => FindingTextNoteKind, { description: 'Which sort of thing.' })
  kind!: FindingTextNoteKind;
  @Field(() => Int, { description: 'How often.' })
  count!: number;
  @Field({ description: 'The first of them, in words; empty when there is nothing to show.' })
  example!: string;
}

@ObjectType({
  description: 'The text of a file, as a finding may begin with it. For whoever uploaded it; nothing is kept.',
})
export class FindingTextPreview {
  @Field({ description: 'The heading that stands above all others, at most 300 characters; empty when none does.' })
  title!: string;
  @Field({ description: 'The text in Markdown, without that heading; at most 100,000 characters.' })
  bodyMarkdown!: string;
  @Field(() => Label, {
    nullable: true,
    description:
      'The strictest label (TLP) that stands in the text, which the finding should have at least; null where none does.',
  })
  label!: Label | null;
  @Field(() => [FindingTextNote], { description: 'What was not understood, or is not as it was.' })
  notes!: FindingTextNote[];
}

@ArgsType()
export class FindingTextPreviewArguments {
  @Field(() => ID, {
    description:
      'An upload of your own that has come in (`createUpload`): a Word document (.docx), a PDF, Markdown or plain text of at most 20 MB. It is read and not kept.',
  })
  @IsString()
  @MaxLength(200)
  upload!: string;
}
