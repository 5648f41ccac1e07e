import { Args, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { AsOfArguments } from '../../kernel/graphql/as-of.arguments.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Party } from '../../members/party.type.js';
import { EndFocalPointInput, RecordFocalPointInput } from './focal-point.inputs.js';
import { FocalPointService } from './focal-point.service.js';
import { FocalPoint } from './focal-point.type.js';

@ObjectType({ isAbstract: true })
abstract class FocalPointPayload extends Payload {
  @Field(() => FocalPoint, { nullable: true, description: 'The focal point as it is now; null when nothing was done.' })
  focalPoint?: unknown;
}

@ObjectType({ description: 'Answer of recordFocalPoint.' })
export class RecordFocalPointPayload extends FocalPointPayload {}
@ObjectType({ description: 'Answer of endFocalPoint.' })
export class EndFocalPointPayload extends FocalPointPayload {}

const said = { description: 'What to do.' };

@Resolver()
export class FocalPointActsResolver {
  constructor(private readonly points: FocalPointService) {}

  @Mutation(() => RecordFocalPointPayload, {
    description:
      'Records who is the focal point of a State or organisation in a working group, with evidence; there may be several. For the secretaries of the working group.',
  })
  @Allow('focal-point.record')
  recordFocalPoint(
    @Args('input', said) input: RecordFocalPointInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.points.record(viewer, input);
  }

  @Mutation(() => EndFocalPointPayload, {
    description:
      'Somebody is a focal point no longer, at once; what they endorsed stays on record. For the secretaries of the working group.',
  })
  @Allow('focal-point.end')
  endFocalPoint(@Args('input', said) input: EndFocalPointInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.points.end(viewer, input);
  }
}

@Resolver(() => Party)
export class PartyFocalPointsResolver {
  @ResolveField(() => [FocalPoint], {
    description: 'Its focal points on that day, of all working groups, by name; those whom the viewer may see.',
  })
  focalPoints(@Args() _: AsOfArguments): never {
    return readByEngine();
  }
}
