import { Args, Field, ID, Info, InterfaceType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../policy/allow.js';
import { badArgument } from '../reading/context.js';
import { parseGlobalId, type Reference, reference } from '../reading/global-id.js';
import { Reader } from '../reading/reader.js';
import { Readings } from '../reading/registry.js';
import { NotFound } from '../refused.js';
import { CurrentViewer } from '../request-context.js';
import type { Viewer } from '../viewer/viewer.js';

const MOST_NODES = 100;

@InterfaceType({
  description: 'A thing with a global id.',
  resolveType: (value: { $type: string }) => value.$type,
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Global id of the thing: opaque, stable, and enough to fetch it again through `node`.',
  })
  id!: string;
}

@Resolver(() => Node)
export class NodeResolver {
  constructor(
    private readonly reader: Reader,
    private readonly readings: Readings,
  ) {}

  @Query(() => Node, {
    nullable: true,
    description: 'The thing with this id. NOT_FOUND for an id of nothing, and for what the viewer may not see.',
  })
  @Allow('node.read')
  async node(
    @Args('id', { type: () => ID, description: 'A global id.' }) id: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    const found = await this.reader.byReferences([this.referenceOf(id, 'id')], info, viewer);
    if (!found[0]) throw new NotFound();
    return found[0];
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The things with these ids, in their order, at most 100; null for what does not exist or the viewer may not see.',
  })
  @Allow('node.read')
  nodes(
    @Args('ids', { type: () => [ID], description: 'Global ids.' }) ids: string[],
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown[]> {
    if (ids.length > MOST_NODES) throw badArgument(['ids'], `holds more than ${MOST_NODES} ids.`);
    return this.reader.byReferences(
      ids.map((id) => this.referenceOf(id, 'ids')),
      info,
      viewer,
    );
  }

  /** What an id names; null when no type has such ids. */
  private referenceOf(id: string, argument: string): Reference | null {
    const parsed = parseGlobalId(id);
    if (!parsed) throw badArgument([argument], 'is not an id that this server gave out.');
    const type = this.readings.typeOfPrefix(parsed.prefix);
    return type === undefined ? null : reference(type, parsed.id);
  }
}
