import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { connectionOf, PageArguments } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';

@ObjectType({
  implements: () => [Node],
  description: 'A browser in which somebody is signed in. Seen by its owner only, and never through an access token.',
})
export class Session implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => DateTimeScalar, { description: 'When it began.' })
  createdAt!: string;
  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: string;
  @Field(() => DateTimeScalar, {
    description: 'When the undertaking to put no classified or nationally caveated information in was accepted.',
  })
  undertakingAcceptedAt!: string;
  @Field({ description: 'What the browser calls itself; empty when it does not say.' })
  userAgent!: string;
  @Field({ description: 'Whether it is the session that asks.' })
  current!: boolean;
}

export const SessionConnection = connectionOf(Session, 'Session');

@ArgsType()
export class SessionsArguments extends PageArguments {}

@InputType({ description: 'Which session to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Global id of a session of your own.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  id!: string;
}

@ObjectType({ description: 'Answer of `endSession`.' })
export class EndSessionPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Id of the session that has ended.' })
  endedSession?: string | null;
}
