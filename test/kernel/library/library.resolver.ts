import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readByEngine } from '../../../src/kernel/graphql/read-by-engine.js';
import { Allow } from '../../../src/kernel/policy/allow.js';
import { needsKey } from '../../../src/kernel/reading/compile.js';
import { Reader } from '../../../src/kernel/reading/reader.js';
import { CurrentViewer } from '../../../src/kernel/request-context.js';
import type { Viewer } from '../../../src/kernel/viewer/viewer.js';
import { LibraryService } from './library.service.js';
import {
  AddBookInput,
  AddBookPayload,
  BookConnection,
  BooksArguments,
  RenameShelfInput,
  RenameShelfPayload,
  Shelf,
  ShelfConnection,
  ShelvesArguments,
} from './library.types.js';

@Resolver(() => Shelf)
export class LibraryResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: LibraryService,
  ) {}

  @Query(() => ShelfConnection, { description: 'Shelves.' })
  @Allow('node.read')
  shelves(@Args() _: ShelvesArguments, @Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): unknown {
    return this.reader.root(info, viewer);
  }

  @Query(() => BookConnection, { description: 'Books.' })
  @Allow('node.read')
  books(@Args() _: BooksArguments, @Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): unknown {
    return this.reader.root(info, viewer);
  }

  @Query(() => Shelf, { nullable: true, description: 'A shelf.' })
  @Allow('node.read')
  shelf(
    @Args('id', { type: () => ID, description: 'Global id.' }) _: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): unknown {
    return this.reader.root(info, viewer);
  }

  @Query(() => Shelf, { nullable: true, description: 'A shelf for those signed in.' })
  @Allow('library.read')
  privateShelf(
    @Args('name', { description: 'Its name.' }) _: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): unknown {
    return this.reader.root(info, viewer);
  }

  @ResolveField('books', () => BookConnection, { description: 'What stands on it.' })
  booksOfShelf(@Args() _: BooksArguments): never {
    return readByEngine();
  }

  @ResolveField(() => String, { description: 'Name in capitals.' })
  shouted(@Parent() shelf: Record<string, { name: string }>): string {
    return (shelf[needsKey('shouted')]?.name ?? '').toUpperCase();
  }

  @Mutation(() => AddBookPayload, { description: 'Puts a book on a shelf.' })
  @Allow('library.write')
  addBook(@Args('input', { description: 'What.' }) input: AddBookInput, @CurrentViewer() viewer: Viewer): unknown {
    return this.service.addBook(viewer, input);
  }

  @Mutation(() => RenameShelfPayload, { description: 'Renames a shelf.' })
  @Allow('library.write')
  renameShelf(
    @Args('input', { description: 'What.' }) input: RenameShelfInput,
    @CurrentViewer() viewer: Viewer,
  ): unknown {
    return this.service.renameShelf(viewer, input);
  }
}
