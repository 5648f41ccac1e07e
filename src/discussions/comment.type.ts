import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Finding } from '../findings/finding.type.js';
import { AreaForInquiry } from '../focus-groups/area.type.js';
import { Label } from '../handling/label.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';

@ObjectType({ description: 'What a comment said before it was revised. Seen with the words of the comment.' })
export class CommentWording {
  @Field(() => Int, { description: 'The how manieth wording it was; 1 is the first.' })
  number!: number;
  @Field({ description: 'What it said, in Markdown.' })
  textMarkdown!: string;
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who wrote it; null where the viewer may not see the person.' })
  writtenBy!: Member | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'What somebody says of a focus group, an area for inquiry, a finding, or words in a finding. Seen by whoever sees what it is about, as far as its own label goes, and that of the comment that begins its thread.',
})
export class Comment implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, {
    description: 'Whose discussion it is: the focus group; of an area of the working group, its steering committee.',
  })
  body!: unknown;
  @Field(() => AreaForInquiry, { nullable: true, description: 'The area that it is about; null for another thing.' })
  area!: unknown;
  @Field(() => Finding, { nullable: true, description: 'The finding that it is about; null for another thing.' })
  finding!: unknown;
  @Field(() => Comment, {
    nullable: true,
    description: 'The comment that begins the thread; null for that one itself.',
  })
  inReplyTo!: Comment | null;
  @Field(() => [Comment], { description: 'The answers to it that the viewer may see, the first first.' })
  replies!: Comment[];
  @Field(() => Member, {
    nullable: true,
    description: 'Who said it; null where it was recorded on behalf of a party, or the viewer may not see the person.',
  })
  member!: Member | null;
  @Field(() => Party, { nullable: true, description: 'For which party they stand there; null when not recorded.' })
  party!: Party | null;
  @Field({ description: 'Whether the viewer said it, or it was recorded by them, or on behalf of a party of theirs.' })
  own!: boolean;
  @Field({ description: 'Whether it was recorded on behalf of the party.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known what the party said; empty where somebody said it themselves.' })
  evidence!: string;
  @Field(() => Label, {
    description:
      'Handling label: the strictest of its own, that of the comment that begins the thread, and that of the finding now.',
  })
  label!: Label;
  @Field(() => String, {
    nullable: true,
    description:
      'What was said, in Markdown; null once it is withdrawn, but for whoever said it and who keep the discussion.',
  })
  textMarkdown!: string | null;
  @Field({ description: 'The words of the finding that it is about; empty: all of it.' })
  quote!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the revision of the finding from which they are; null where none are quoted.',
  })
  quoteRevision!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether those words are in the present revision, marks of Markdown, signs and spaces aside; null where none are quoted.',
  })
  quoteStands!: boolean | null;
  @Field(() => [Member], { description: 'The people whom it mentions and the viewer may see, by name.' })
  mentions!: Member[];
  @Field(() => DateTimeScalar, { description: 'When it was said, or received from the party.' })
  saidAt!: Date;
  @Field(() => Member, {
    nullable: true,
    description: 'Who recorded it; null where the viewer may not see the person.',
  })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last revised; null when it was not.' })
  revisedAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who last revised it; null when nobody did.' })
  revisedBy!: Member | null;
  @Field(() => [CommentWording], { description: 'What it said before it was revised, the first first.' })
  formerWordings!: CommentWording[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null when it was not.' })
  withdrawnAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who withdrew it; null when nobody did.' })
  withdrawnBy!: Member | null;
  @Field({ description: 'Whether the viewer may revise it now.' })
  viewerMayRevise!: boolean;
  @Field({ description: 'Whether the viewer may withdraw it now.' })
  viewerMayWithdraw!: boolean;
  @Field({ description: 'Whether the viewer may resolve its thread now.' })
  viewerMayResolve!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its thread was resolved; null while it is open.' })
  resolvedAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who resolved its thread; null while it is open.' })
  resolvedBy!: Member | null;
  @Field({ description: 'What became of the thread; empty while it is open.' })
  resolution!: string;
  @Field(() => Int, { description: 'Version of the record, for `expectedVersion`.' })
  version!: number;
}

export const CommentConnection = connectionOf(Comment, 'Comment');

const comment = 'The comment as the viewer sees it now; null when nothing was done.';

@ObjectType({ description: 'Answer of comment.' })
export class CommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: comment })
  comment?: unknown;
}

@ObjectType({ description: 'Answer of reviseComment.' })
export class ReviseCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: comment })
  comment?: unknown;
}

@ObjectType({ description: 'Answer of withdrawComment.' })
export class WithdrawCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: comment })
  comment?: unknown;
}

@ObjectType({ description: 'Answer of resolveThread.' })
export class ResolveThreadPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: comment })
  comment?: unknown;
}
