import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsDate, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LARGEST_PAGE } from '../reading/cursor.js';
import { DateTimeScalar } from './scalars.js';

@ObjectType({ description: 'Where a page stands in its list, as the Relay specification has it.' })
export class PageInfo {
  @Field({ description: 'Whether more follows after this page (when paging with `first`).' })
  hasNextPage!: boolean;
  @Field({ description: 'Whether more comes before this page (when paging with `last`).' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first thing on the page; null on an empty page.' })
  startCursor!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last thing on the page; give it as `after` for the next page.',
  })
  endCursor!: string | null;
}

export interface ConnectionOf<T> {
  edges: { node: T; cursor: string }[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The Relay connection of a type: `MeetingConnection` with its `MeetingEdge`. */
export function connectionOf<T>(node: Type<T>, name: string): Type<ConnectionOf<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => node, { description: 'The thing itself.' })
    node!: T;
    @Field({ description: 'Where it stands in the list; opaque.' })
    cursor!: string;
  }
  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name}; only what the viewer may see is in it or counted.`,
  })
  class Connection {
    @Field(() => [Edge], { description: 'The things on this page with their cursors.' })
    edges!: Edge[];
    @Field(() => [node], { description: 'The things on this page.' })
    nodes!: T[];
    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;
    @Field(() => Int, {
      description:
        'How many there are in all that the viewer may see and the filter lets through; computed only when asked for.',
    })
    totalCount!: number;
  }
  return Connection;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100; 50 when neither `first` nor `last` is given.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  before?: string | null;
}

/** The page of a list of which clients keep a copy. */
@ArgsType()
export class ChangedPageArguments extends PageArguments {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only those that changed since then, for clients that keep a copy.',
  })
  @IsOptional()
  @IsDate()
  changedSince?: Date | null;
}
