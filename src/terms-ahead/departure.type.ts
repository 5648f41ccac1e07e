import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { ProvisionKind } from '../bodies/provisions-in-force.js';
import { LanguageArguments } from '../kernel/graphql/language.arguments.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { Clause } from '../terms-of-reference/clause.type.js';

@ArgsType()
export class WouldChangeArguments extends LanguageArguments {
  @Field(() => ID, { description: 'The version, which is not yet adopted.' })
  @IsString()
  @MaxLength(200)
  termsVersion!: string;
}

@ObjectType({
  description:
    'A fact of today that would depart from what a version provides, if it were in force. Seen by those who see the version, as far as they see the thing, and by the meetings that they see.',
})
export class TermsDeparture {
  @Field(() => ProvisionKind, { description: 'What the provision is about.' })
  kind!: ProvisionKind;
  @Field({ description: 'How the fact departs from it, in words for people, in the language asked for.' })
  says!: string;
  @Field(() => Node, { description: 'The thing: a Seat, a Meeting, Minutes, a Procedure, or the Body.' })
  subject!: unknown;
  @Field(() => Clause, { nullable: true, description: 'The clause of the version that would provide so.' })
  clause!: unknown;
  @Field({
    description:
      'What the version in force today provides, in English, as `Provision.says`; `not provided for` where nothing.',
  })
  presentSays!: string;
  @Field(() => Clause, { nullable: true, description: 'The clause in force today; null where nothing is provided.' })
  presentClause!: unknown;
}
