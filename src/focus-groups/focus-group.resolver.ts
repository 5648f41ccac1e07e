import { ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { AreaForInquiry } from './area.type.js';

@Resolver(() => Body)
export class FocusGroupResolver {
  @ResolveField(() => [AreaForInquiry], {
    description: 'Its areas for inquiry by number, where the viewer may see them.',
  })
  areasForInquiry(): never {
    return readByEngine();
  }
}
