import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { RedlineSummary } from '../redline/redline.type.js';
import { TermsVersion } from '../terms.type.js';
import { ImportNoteKind } from './pieces.js';

registerEnumType(ImportNoteKind, {
  name: 'ImportNoteKind',
  description: 'What of a text was not understood, or is not as it was.',
  valuesMap: {
    IMAGE: { description: 'Pictures: they are not in the text of clauses.' },
    HTML: { description: 'HTML within Markdown: it is kept and not shown.' },
    FOOTNOTE: {
      description: 'Footnotes: those of Word stand in brackets where they were; those of Markdown as written.',
    },
    COMMENT: { description: 'Comments in the margin: they are left out.' },
    TRACKED_CHANGE: {
      description: 'Tracked changes that nobody has accepted or rejected: the text is taken as if all were accepted.',
    },
    TABLE: { description: 'Tables: taken as Markdown; merged cells are divided.' },
    NUMBER: { description: 'Numbers that stand twice: the later clause has a mark behind it.' },
    LINK: { description: 'Addresses of links that stand apart: other clauses show the link as plain text.' },
    PREAMBLE: { description: 'Text before the first heading or number: it is the clause 0.' },
    PROVISION: {
      description: 'Clauses on which provisions rest, and that the text has no more: it cannot be imported.',
    },
    OTHER: { description: 'Something else that was not understood.' },
  },
});

@ObjectType({ description: 'What of a text was not understood, or is not as it was.' })
export class TermsImportNote {
  @Field(() => ImportNoteKind, { description: 'Which sort of thing.' })
  kind!: ImportNoteKind;
  @Field(() => Int, { description: 'How often.' })
  count!: number;
  @Field({ description: 'The first of them, as it stands in the text; empty when there is nothing to show.' })
  example!: string;
}

@ObjectType({ description: 'What one author changed in a Word document while changes were tracked, as the file says.' })
export class TrackedChanges {
  @Field({ description: 'Who; empty when the file does not say, and for authors after the first 50 together.' })
  author!: string;
  @Field(() => Int, { description: 'How many insertions: they are in the text. Text that was moved is one, too.' })
  insertions!: number;
  @Field(() => Int, { description: 'How many deletions: they are not in the text. Text that was moved is one, too.' })
  deletions!: number;
}

@ObjectType({ description: 'A clause as a text would make it.' })
export class ImportedClause {
  @Field({ description: 'Its number: the one in the text, or by its place where there is none.' })
  number!: string;
  @Field({ description: 'Its heading; empty when it has none.' })
  heading!: string;
  @Field({ description: 'Its text, in Markdown.' })
  bodyMarkdown!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The clause of the version that it is known to be, and whose history it goes on; null for a new one.',
  })
  replaces!: string | null;
}

@ObjectType({
  description: 'What importing a text would do. For those who may import into the version; nothing is changed.',
})
export class TermsImportPreview {
  @Field({ description: 'The heading that stands above all clauses, such as the name of the document; may be empty.' })
  title!: string;
  @Field(() => [ImportedClause], { description: 'The clauses, in their order.' })
  clauses!: ImportedClause[];
  @Field(() => RedlineSummary, { description: 'How many clauses of the version would become what.' })
  summary!: RedlineSummary;
  @Field(() => [TermsImportNote], { description: 'What was not understood, or is not as it was.' })
  notes!: TermsImportNote[];
  @Field(() => [TrackedChanges], {
    description:
      'Of a Word document: changes that nobody has accepted or rejected in it, by author. The clauses are as if all were accepted. Empty without any.',
  })
  trackedChanges!: TrackedChanges[];
}

@ObjectType({ description: 'What importing a text did.' })
export class ImportTextPayload extends Payload {
  @Field(() => TermsVersion, { nullable: true, description: 'The version; null when nothing was changed.' })
  termsVersion?: unknown;
  @Field(() => [TermsImportNote], {
    nullable: true,
    description: 'What was not understood, or is not as it was; null when nothing was changed.',
  })
  notes?: TermsImportNote[] | null;
}
