import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { AccountState, Office } from './account.entity.js';
import { EmailAddress } from './email-address.js';

@InputType({ description: 'Which accounts; every field given must hold.' })
export class AccountFilter {
  @Field(() => AccountState, { nullable: true, description: 'Accounts in this state.' })
  @IsOptional()
  @IsEnum(AccountState)
  state?: AccountState | null;

  @Field(() => Office, { nullable: true, description: 'Accounts that hold this office.' })
  @IsOptional()
  @IsEnum(Office)
  office?: Office | null;

  @Field(() => String, { nullable: true, description: 'Accounts whose e-mail address has this in it.' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  @PlainText()
  emailContains?: string | null;
}

@ArgsType()
export class AccountsArguments extends PageArguments {
  @Field(() => AccountFilter, { nullable: true, description: 'Which accounts.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AccountFilter)
  filter?: AccountFilter | null;
}

@InputType({ isAbstract: true })
abstract class AccountChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'Global id of the account.' })
  @IsString()
  @MaxLength(200)
  @PlainText()
  id!: string;
}

@InputType({ description: 'An account for somebody who needs to be no member, such as an auditor.' })
export class InviteAccountInput extends ActInput {
  @Field({ description: 'E-mail address, by which its owner signs in; the invitation goes there.' })
  @EmailAddress()
  email!: string;
}

@InputType({ description: 'Which account to suspend, and why.' })
export class SuspendAccountInput extends AccountChangeInput {
  @Field({ description: 'Why, 3 to 2,000 characters; kept in the trail.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'Which account to restore.' })
export class RestoreAccountInput extends AccountChangeInput {}

@InputType({ description: 'Which account gets which office.' })
export class GrantOfficeInput extends AccountChangeInput {
  @Field(() => Office, { description: 'The office.' })
  @IsEnum(Office)
  office!: Office;
}

@InputType({ description: 'Which account loses which office.' })
export class EndOfficeInput extends AccountChangeInput {
  @Field(() => Office, { description: 'The office.' })
  @IsEnum(Office)
  office!: Office;
}
