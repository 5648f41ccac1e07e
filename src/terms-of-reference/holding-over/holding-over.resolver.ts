import { ResolveField, Resolver } from '@nestjs/graphql';
import { Seat } from '../../bodies/seat.type.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { HoldingOver } from './holding-over.type.js';

@Resolver(() => Seat)
export class HoldingOverResolver {
  @ResolveField(() => HoldingOver, {
    nullable: true,
    description:
      'That its holder holds over on the day asked for, after the end of the term; null while a term runs, and when it is vacant.',
  })
  holdingOver(): never {
    return readByEngine();
  }
}
