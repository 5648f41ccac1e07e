import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Label } from '../handling/label.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Member } from '../members/member.type.js';
import { PaperAudience, PaperKind, PaperRelation, PaperState } from './paper.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    "A document of a body under a symbol. Seen, by its label, by the working group's community (CLEAR, GREEN) or by those inside the body (AMBER, AMBER_STRICT); the chairs' own by them alone, a withdrawn one by those inside the body. For everybody else it does not exist.",
})
export class Paper implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({
    description: 'Symbol such as SC/2026/3 or SC/2026/3/Rev.1: issued once, never used again. Unique within the body.',
  })
  symbol!: string;
  @Field(() => PaperKind, { description: 'How it reaches people.' })
  kind!: PaperKind;
  @Field(() => PaperAudience, { description: 'For whom in the body it is.' })
  audience!: PaperAudience;
  @Field(() => Label, { description: 'Handling label: who may read it and pass it on.' })
  label!: Label;
  @Field(() => PaperState, { description: 'Where it is in its life.' })
  state!: PaperState;
  @Field({ description: 'Title.' })
  title!: string;
  @Field(() => Body, { description: 'The body whose paper it is.' })
  body!: Body;
  @Field(() => Meeting, {
    nullable: true,
    description: 'The meeting for which it is; null when for none, or where the viewer may not see the meeting.',
  })
  meeting!: Meeting | null;
  @Field(() => PaperRelation, { nullable: true, description: 'How it belongs to an earlier paper; null when to none.' })
  relation!: PaperRelation | null;
  @Field(() => Paper, {
    nullable: true,
    description: 'The earlier paper to which it belongs; null when to none, or where the viewer may not see that.',
  })
  base!: Paper | null;
  @Field(() => [Paper], {
    description:
      'Its revisions, addenda and corrigenda that the viewer may see, in the order in which they were issued.',
  })
  followers!: Paper[];
  @Field({ description: 'Name of its file.' })
  fileName!: string;
  @Field({ description: 'Media type of its file, told from the content.' })
  contentType!: string;
  @Field(() => Int, { description: 'Size of its file in bytes.' })
  size!: number;
  @Field({ description: 'SHA-256 of its file, in hexadecimal digits.' })
  sha256!: string;
  @Field({
    description:
      'Path on this server from which whoever sees the paper downloads its file, by a session or an access token. The first time is recorded.',
  })
  filePath!: string;
  @Field(() => Member, { nullable: true, description: 'Who issued it; null where the viewer may not see the person.' })
  issuedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  issuedAt!: Date;
  @Field({ description: 'Why it was withdrawn; empty when it was not.' })
  withdrawalReason!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer first opened its file; null if never.' })
  openedAt!: Date | null;
  @Field(() => [Member], {
    nullable: true,
    description:
      'Those for whom it is, as they stand today, who have not opened its file; without whoever issued it. Null but for co-chairs, leads and secretaries of its body.',
  })
  notOpenedBy!: Member[] | null;
  @Field(() => DateTimeScalar, { description: 'When it was issued or withdrawn.' })
  updatedAt!: Date;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const PaperConnection = connectionOf(Paper, 'Paper');

@ObjectType({ isAbstract: true })
abstract class ItemPaperPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true, description: 'The item; null when nothing was changed.' })
  item?: AgendaItem | null;
  @Field(() => Paper, { nullable: true, description: 'The paper; null when nothing was changed.' })
  paper?: Paper | null;
}
@ObjectType({ description: 'What attaching a paper to an item did.' })
export class AttachPaperPayload extends ItemPaperPayload {}
@ObjectType({ description: 'What detaching a paper from an item did.' })
export class DetachPaperPayload extends ItemPaperPayload {}

const paper = 'The paper; null when nothing was done.';

@ObjectType({ description: 'Answer of issuePaper.' })
export class IssuePaperPayload extends Payload {
  @Field(() => Paper, { nullable: true, description: paper })
  paper?: unknown;
}

@ObjectType({ description: 'Answer of withdrawPaper.' })
export class WithdrawPaperPayload extends Payload {
  @Field(() => Paper, { nullable: true, description: paper })
  paper?: unknown;
}
