import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Label } from '../../handling/label.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Member } from '../../members/member.type.js';
import { Finding } from '../finding.type.js';

@ObjectType({
  implements: () => [Node],
  description: 'A file that belongs to a finding. Seen with the finding, as far as its own label lets one.',
})
export class FindingAttachment implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Finding, { description: 'The finding.' })
  finding!: Finding;
  @Field({ description: 'Name of the file, without paths and hidden characters.' })
  fileName!: string;
  @Field({ description: 'Media type, as its name says and its content was found to be.' })
  contentType!: string;
  @Field(() => Int, { description: 'Size in bytes.' })
  size!: number;
  @Field({ description: 'SHA-256 of the file, in hexadecimal digits.' })
  sha256!: string;
  @Field(() => Label, { description: 'Handling label: that of the finding, or its own where that is stricter.' })
  label!: Label;
  @Field(() => Member, {
    nullable: true,
    description: 'Who attached it; null where the viewer may not see the person.',
  })
  attachedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When.' })
  attachedAt!: string;
  @Field({
    description:
      'Path on this server from which it is fetched, by a session or a token that reads; rights are asked anew each time. The name under which it is saved begins with its label.',
  })
  filePath!: string;
}

@ObjectType({ isAbstract: true })
abstract class AttachmentPayload extends Payload {
  @Field(() => Finding, {
    nullable: true,
    description: 'The finding as the viewer sees it now; null when nothing was done.',
  })
  finding?: unknown;
}

@ObjectType({ description: 'Answer of attachFile.' })
export class AttachFilePayload extends AttachmentPayload {
  @Field(() => FindingAttachment, {
    nullable: true,
    description: 'The file as the viewer sees it now; null when nothing was done.',
  })
  attachment?: unknown;
}
@ObjectType({ description: 'Answer of labelAttachment.' })
export class LabelAttachmentPayload extends AttachmentPayload {}
@ObjectType({ description: 'Answer of removeAttachment.' })
export class RemoveAttachmentPayload extends AttachmentPayload {}
