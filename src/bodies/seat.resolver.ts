import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AppointToSeatInput, EndDelegationInput, NameDelegateInput, VacateSeatInput } from './seat.inputs.js';
import { SeatService } from './seat.service.js';
import { Delegate, Seat } from './seat.type.js';

@ObjectType({ isAbstract: true })
abstract class SeatPayload extends Payload {
  @Field(() => Seat, { nullable: true, description: 'The seat as it is now; null when nothing was changed.' })
  seat?: Seat | null;
}
@ObjectType({ description: 'What appointToSeat answers.' })
export class AppointToSeatPayload extends SeatPayload {}
@ObjectType({ description: 'What vacateSeat answers.' })
export class VacateSeatPayload extends SeatPayload {}
@ObjectType({ description: 'What endDelegation answers.' })
export class EndDelegationPayload extends SeatPayload {}
@ObjectType({ description: 'What nameDelegate answers.' })
export class NameDelegatePayload extends SeatPayload {
  @Field(() => Delegate, { nullable: true, description: 'The place in the delegation; null when nothing was changed.' })
  delegate?: Delegate | null;
}

@Resolver(() => Seat)
export class SeatResolver {
  constructor(private readonly service: SeatService) {}

  @Mutation(() => AppointToSeatPayload, {
    description:
      'A party holds a seat for a term. A delegation that does not represent it ends. For the secretary of the working group; a co-chair may waive what the terms of reference say of terms.',
  })
  @Allow('seat.appoint')
  appointToSeat(
    @Args('input', { description: 'Seat, party and term.' }) input: AppointToSeatInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.appoint(viewer, input);
  }

  @Mutation(() => VacateSeatPayload, {
    description:
      'Nobody holds a seat from a day on, and its delegation ends. For the secretary and the co-chairs of the working group.',
  })
  @Allow('seat.vacate')
  vacateSeat(
    @Args('input', { description: 'Seat, day and reason.' }) input: VacateSeatInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.vacate(viewer, input);
  }

  @Mutation(() => NameDelegatePayload, {
    description:
      'A person serves in the delegation of a seat, as its party notified. For the secretary of the working group.',
  })
  @Allow('delegate.name')
  nameDelegate(
    @Args('input', { description: 'Seat, person and capacity.' }) input: NameDelegateInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.nameDelegate(viewer, input);
  }

  @Mutation(() => EndDelegationPayload, {
    description:
      'A person leaves the delegation of a seat. Who served before stays on record. For the secretary of the working group.',
  })
  @Allow('delegation.end')
  endDelegation(
    @Args('input', { description: 'Place and day.' }) input: EndDelegationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.endDelegation(viewer, input);
  }
}
