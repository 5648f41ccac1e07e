import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { EmailAddress } from './email-address.js';

@InputType({ description: 'Whose sign-in code to send.' })
export class RequestSignInCodeInput {
  @Field({ description: 'E-mail address of the account.' })
  @EmailAddress()
  email!: string;
}

@InputType({ description: 'A sign-in code that came by mail.' })
export class SignInInput {
  @Field({ description: 'E-mail address to which the code was sent.' })
  @EmailAddress()
  email!: string;

  @Field({ description: 'The eight digits of the code; spaces and hyphens between them do not matter.' })
  @IsString()
  @MaxLength(20)
  @PlainText()
  code!: string;

  @Field({
    description:
      'Must be true: "I will put no classified or nationally caveated information into Plenary." Recorded with the session.',
  })
  @IsBoolean()
  acceptsUndertaking!: boolean;
}

@InputType({ description: 'What ends beside the sessions.' })
export class SignOutEverywhereInput {
  @Field({
    defaultValue: false,
    description: 'Whether to revoke all access tokens, too; without it programs go on working.',
  })
  @IsBoolean()
  revokeTokens!: boolean;
}
