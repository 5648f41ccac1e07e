import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { AreaForInquiry } from '../focus-groups/area.type.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { FindingsArguments } from './finding.arguments.js';
import { FindingConnection } from './finding.type.js';

const said = 'that the viewer may see; last changed first.';

@Resolver(() => Body)
export class BodyFindingsResolver {
  @ResolveField(() => FindingConnection, { description: `Its findings ${said}` })
  findings(@Args() _: FindingsArguments): never {
    return readByEngine();
  }
}

@Resolver(() => AreaForInquiry)
export class AreaFindingsResolver {
  @ResolveField(() => FindingConnection, { description: `Findings that answer it, ${said}` })
  findings(@Args() _: FindingsArguments): never {
    return readByEngine();
  }
}
