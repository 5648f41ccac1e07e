import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Body } from './body.type.js';
import {
  AdmitObserverInput,
  AppointSecretaryInput,
  DesignateChairInput,
  EndChairInput,
  EndObserverInput,
  EndSecretaryInput,
} from './roster.inputs.js';
import { RosterService } from './roster.service.js';
import { Chair, Observer, Secretary } from './roster.type.js';

@ObjectType({ isAbstract: true })
abstract class RosterPayload extends Payload {
  @Field(() => Body, { nullable: true, description: 'The body; null when nothing was changed.' })
  body?: Body | null;
}
@ObjectType({ description: 'What designateChair answers.' })
export class DesignateChairPayload extends RosterPayload {
  @Field(() => Chair, { nullable: true, description: 'The chair; null when nothing was changed.' })
  chair?: Chair | null;
}
@ObjectType({ description: 'What admitObserver answers.' })
export class AdmitObserverPayload extends RosterPayload {
  @Field(() => Observer, { nullable: true, description: 'The observer; null when nothing was changed.' })
  observer?: Observer | null;
}
@ObjectType({ description: 'What appointSecretary answers.' })
export class AppointSecretaryPayload extends RosterPayload {
  @Field(() => Secretary, { nullable: true, description: 'The secretary; null when nothing was changed.' })
  secretary?: Secretary | null;
}
@ObjectType({ description: 'What endChair answers.' })
export class EndChairPayload extends RosterPayload {}
@ObjectType({ description: 'What endObserver answers.' })
export class EndObserverPayload extends RosterPayload {}
@ObjectType({ description: 'What endSecretary answers.' })
export class EndSecretaryPayload extends RosterPayload {}

/** For the secretary and the co-chairs of the working group. */
@Resolver(() => Body)
export class RosterResolver {
  constructor(private readonly service: RosterService) {}

  @Mutation(() => DesignateChairPayload, {
    description: 'A party chairs a working group, by a person or nobody yet. For its secretary and its co-chairs.',
  })
  @Allow('chair.designate')
  designateChair(
    @Args('input', { description: 'Who chairs, and when.' }) input: DesignateChairInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.designateChair(viewer, input);
  }

  @Mutation(() => EndChairPayload, { description: 'A party chairs no longer. For the secretary and the co-chairs.' })
  @Allow('chair.end')
  endChair(
    @Args('input', { description: 'Which chair, and from when on.' }) input: EndChairInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.endChair(viewer, input);
  }

  @Mutation(() => AdmitObserverPayload, {
    description: 'A party observes a body. For the secretary and the co-chairs of the working group.',
  })
  @Allow('observer.admit')
  admitObserver(
    @Args('input', { description: 'Who observes, and when.' }) input: AdmitObserverInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.admitObserver(viewer, input);
  }

  @Mutation(() => EndObserverPayload, {
    description: 'A party observes no longer. For the secretary and the co-chairs of the working group.',
  })
  @Allow('observer.end')
  endObserver(
    @Args('input', { description: 'Which observer, and from when on.' }) input: EndObserverInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.endObserver(viewer, input);
  }

  @Mutation(() => AppointSecretaryPayload, {
    description: 'A person is secretary of a body. For the secretary and the co-chairs of the working group.',
  })
  @Allow('secretary.appoint')
  appointSecretary(
    @Args('input', { description: 'Who, and when.' }) input: AppointSecretaryInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.appointSecretary(viewer, input);
  }

  @Mutation(() => EndSecretaryPayload, {
    description: 'A person is secretary no longer. For the secretary and the co-chairs of the working group.',
  })
  @Allow('secretary.end')
  endSecretary(
    @Args('input', { description: 'Which secretary, and from when on.' }) input: EndSecretaryInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.endSecretary(viewer, input);
  }
}
