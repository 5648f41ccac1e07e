import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';

@ObjectType({ description: 'Where to send a file, for whoever asked. Shown this once.' })
export class CreatedUpload {
  @Field(() => ID, {
    description: 'Names the upload in what it is attached to, such as `issuePaper`. For whoever asked only.',
  })
  id!: string;
  @Field({
    description:
      'Send the bytes of the file here with PUT, as they are; no form, no cookie, no token. It takes one file. Refusals are JSON with `rule` and `message`.',
  })
  url!: string;
  @Field({ description: 'Name under which the file is kept and shown.' })
  fileName!: string;
  @Field({ description: 'Media type that its name promises and its content must hold.' })
  contentType!: string;
  @Field(() => DateTimeScalar, {
    description: 'Until when the address takes the file: an hour. What is not attached within a day is deleted.',
  })
  expiresAt!: Date;
}

@ObjectType({ description: 'Answer of createUpload.' })
export class CreateUploadPayload extends Payload {
  @Field(() => CreatedUpload, { nullable: true, description: 'Where to send the file; null when nothing is taken.' })
  upload?: CreatedUpload | null;
}
