import { Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { RegisterProcedure } from './procedure.type.js';

@Resolver(() => RegisterProcedure)
export class RegisterProcedureResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => [RegisterProcedure], {
    description: 'How to subscribe, once for each language in which it is told, by language. Seen by everybody.',
  })
  @Allow('subscriber.read')
  registerProcedures(@Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}
