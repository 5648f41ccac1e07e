import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Member } from '../members/member.type.js';

@ObjectType({
  implements: () => [Node],
  description: 'What somebody from outside wrote to a working group. Seen by the secretaries of that working group.',
})
export class Enquiry implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The working group.' })
  body!: Body;
  @Field({ description: 'Name, as they wrote it.' })
  name!: string;
  @Field({ description: 'Address to which an answer goes. Nobody has proved that it is theirs.' })
  email!: string;
  @Field({ description: 'For whom they write; empty when they did not say.' })
  organisation!: string;
  @Field({ description: 'The message, as plain text.' })
  message!: string;
  @Field(() => DateTimeScalar, { description: 'When it came.' })
  receivedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it waits.' })
  closedAt!: string | null;
  @Field(() => Member, { nullable: true, description: 'Who closed it; null while it waits.' })
  closedBy!: Member | null;
  @Field({ description: 'What was done about it; empty when not said.' })
  closingNote!: string;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const EnquiryConnection = connectionOf(Enquiry, 'Enquiry');

@ObjectType({ description: 'Answer of closeEnquiry.' })
export class CloseEnquiryPayload extends Payload {
  @Field(() => Enquiry, { nullable: true, description: 'The enquiry; null when nothing was done.' })
  enquiry?: unknown;
}
