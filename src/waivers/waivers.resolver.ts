import { ResolveField, Resolver } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Minutes } from '../minutes/minutes.type.js';
import { Procedure } from '../procedures/procedure.type.js';
import { Waiver } from './waiver.type.js';

const WAIVERS = 'Procedural rules that the chairs waived for it, the first first; empty for those outside the body.';

@Resolver(() => Meeting)
export class MeetingWaiversResolver {
  @ResolveField(() => [Waiver], { description: WAIVERS })
  waivers(): never {
    return readByEngine();
  }
}

@Resolver(() => Minutes)
export class MinutesWaiversResolver {
  @ResolveField(() => [Waiver], { description: WAIVERS })
  waivers(): never {
    return readByEngine();
  }
}

@Resolver(() => Seat)
export class SeatWaiversResolver {
  @ResolveField(() => [Waiver], { description: WAIVERS })
  waivers(): never {
    return readByEngine();
  }
}

@Resolver(() => Procedure)
export class ProcedureWaiversResolver {
  @ResolveField(() => [Waiver], { description: WAIVERS })
  waivers(): never {
    return readByEngine();
  }
}
