import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { connectionOf, PageArguments } from '../../../src/kernel/graphql/connection.types.js';
import { ActInput, ChangeInput } from '../../../src/kernel/graphql/inputs.js';
import { Node } from '../../../src/kernel/graphql/node.resolver.js';
import { OrderDirection } from '../../../src/kernel/graphql/order.js';
import { PlainText } from '../../../src/kernel/graphql/plain-text.js';
import { DateScalar, DateTimeScalar } from '../../../src/kernel/graphql/scalars.js';
import { Payload } from '../../../src/kernel/graphql/user-error.type.js';

/** A small domain of the tests' own, so that the kernel is tried without any of the house's words. */
@ObjectType({ implements: () => [Node], description: 'A shelf.' })
export class Shelf implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Name.' })
  name!: string;
  @Field(() => Int, { description: 'Version.' })
  version!: number;
  @Field({ description: 'Name in capitals, which the server computes.' })
  shouted!: string;
}

@ObjectType({ implements: () => [Node], description: 'A book; some are seen by their owner only.' })
export class Book implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Title.' })
  title!: string;
  @Field(() => Int, { description: 'Pages.' })
  pages!: number;
  @Field(() => DateScalar, { description: 'Day on which it came out.' })
  published!: string;
  @Field(() => DateTimeScalar, { description: 'When it was put on the shelf.' })
  added!: Date;
  @Field(() => Shelf, { nullable: true, description: 'Where it stands.' })
  shelf!: Shelf | null;
}

export const ShelfConnection = connectionOf(Shelf, 'Shelf');
export const BookConnection = connectionOf(Book, 'Book');

export enum BookOrderField {
  TITLE = 'TITLE',
  PAGES = 'PAGES',
  PUBLISHED = 'PUBLISHED',
  ADDED = 'ADDED',
}
registerEnumType(BookOrderField, { name: 'BookOrderField', description: 'Orders of books.' });

@InputType({ description: 'An order of books.' })
export class BookOrder {
  @Field(() => BookOrderField, { description: 'By what.' })
  @IsEnum(BookOrderField)
  field!: BookOrderField;
  @Field(() => OrderDirection, { description: 'Which way.' })
  @IsEnum(OrderDirection)
  direction!: OrderDirection;
}

@InputType({ description: 'Which books.' })
export class BookFilter {
  @Field(() => String, { nullable: true, description: 'Part of the title.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  @PlainText()
  titleContains?: string | null;
  @Field(() => Int, { nullable: true, description: 'Fewest pages.' })
  @IsOptional()
  @IsInt()
  minimumPages?: number | null;
}

@ArgsType()
export class BooksArguments extends PageArguments {
  @Field(() => BookFilter, { nullable: true, description: 'Which.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BookFilter)
  filter?: BookFilter | null;
  @Field(() => BookOrder, { nullable: true, description: 'In which order.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BookOrder)
  orderBy?: BookOrder | null;
}

@ArgsType()
export class ShelvesArguments extends PageArguments {}

@InputType({ description: 'A book to add.' })
export class AddBookInput extends ActInput {
  @Field(() => ID, { description: 'Shelf.' })
  @IsString()
  shelf!: string;
  @Field({ description: 'Title.' })
  @IsString()
  @Length(1, 50)
  @PlainText()
  title!: string;
  @Field(() => Int, { nullable: true, description: 'Pages.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10000)
  pages?: number | null;
}

@InputType({ description: 'A new name of a shelf.' })
export class RenameShelfInput extends ChangeInput {
  @Field(() => ID, { description: 'Shelf.' })
  @IsString()
  shelf!: string;
  @Field({ description: 'Name.' })
  @IsString()
  @Length(1, 50)
  @PlainText()
  name!: string;
}

@ObjectType({ description: 'Answer.' })
export class AddBookPayload extends Payload {
  @Field(() => Book, { nullable: true, description: 'The book.' })
  book?: Book | null;
  @Field(() => [Book], { nullable: 'itemsAndList', description: 'Its neighbours on the shelf, and itself.' })
  neighbours?: (Book | null)[] | null;
}

@ObjectType({ description: 'Answer.' })
export class RenameShelfPayload extends Payload {
  @Field(() => Shelf, { nullable: true, description: 'The shelf.' })
  shelf?: Shelf | null;
}
