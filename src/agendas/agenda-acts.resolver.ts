import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import {
  AdoptAgendaInput,
  AmendAgendaInput,
  AnnotateAgendaInput,
  CarryOverItemsInput,
  DeferItemInput,
  MarkItemNotReachedInput,
  MarkItemTakenInput,
  SetAgendaInput,
} from './agenda.inputs.js';
import {
  AdoptAgendaPayload,
  AmendAgendaPayload,
  AnnotateAgendaPayload,
  CarryOverItemsPayload,
  DeferItemPayload,
  MarkItemNotReachedPayload,
  MarkItemTakenPayload,
  SetAgendaPayload,
} from './agenda.payloads.js';
import { AgendaService } from './agenda.service.js';
import { ItemService } from './item.service.js';

const FOR_WHOM = 'For co-chairs, secretaries, and the leads of a focus group.';

@Resolver()
export class AgendaActsResolver {
  constructor(
    private readonly agendas: AgendaService,
    private readonly items: ItemService,
  ) {}

  @Mutation(() => SetAgendaPayload, {
    description: `Puts an agenda in place of the one that a meeting has, until it is adopted. ${FOR_WHOM}`,
  })
  @Allow('meeting.setAgenda')
  setAgenda(
    @Args('input', { description: 'The meeting, and its agenda.' }) input: SetAgendaInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.agendas.set(viewer, input);
  }

  @Mutation(() => AnnotateAgendaPayload, {
    description: `Says beside items of an agenda what is asked of the body, and mails the annotated agenda to those invited. ${FOR_WHOM}`,
  })
  @Allow('agenda.annotate')
  annotateAgenda(
    @Args('input', { description: 'The meeting, and the annotations.' }) input: AnnotateAgendaInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.agendas.annotate(viewer, input);
  }

  @Mutation(() => AdoptAgendaPayload, {
    description: `Records that the body adopts its agenda in session, and what it adds, drops, moves or revises as it does. ${FOR_WHOM}`,
  })
  @Allow('agenda.adopt')
  adoptAgenda(
    @Args('input', { description: 'The meeting, and the agenda as adopted.' }) input: AdoptAgendaInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.agendas.adopt(viewer, input);
  }

  @Mutation(() => AmendAgendaPayload, {
    description: `Records that the body changes its adopted agenda in session: each change is kept. ${FOR_WHOM}`,
  })
  @Allow('agenda.amend')
  amendAgenda(
    @Args('input', { description: 'The meeting, its agenda now, and why.' }) input: AmendAgendaInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.agendas.amend(viewer, input);
  }

  @Mutation(() => DeferItemPayload, {
    description: `Records that the body puts an item off: it is offered when a later meeting is prepared. ${FOR_WHOM}`,
  })
  @Allow('agenda.deferItem')
  deferItem(
    @Args('input', { description: 'The item, and why.' }) input: DeferItemInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.items.defer(viewer, input);
  }

  @Mutation(() => MarkItemNotReachedPayload, {
    description: `Records that a meeting ended before an item: it is offered when a later meeting is prepared. ${FOR_WHOM}`,
  })
  @Allow('agenda.markItemNotReached')
  markItemNotReached(
    @Args('input', { description: 'The item.' }) input: MarkItemNotReachedInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.items.markNotReached(viewer, input);
  }

  @Mutation(() => MarkItemTakenPayload, {
    description: `Records that an item was dealt with: it is not offered any more. ${FOR_WHOM}`,
  })
  @Allow('agenda.markItemTaken')
  markItemTaken(
    @Args('input', { description: 'The item.' }) input: MarkItemTakenInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.items.markTaken(viewer, input);
  }

  @Mutation(() => CarryOverItemsPayload, {
    description: `Puts items that were not taken in earlier meetings at the end of an agenda, each with its papers and a link to what it was. ${FOR_WHOM}`,
  })
  @Allow('agenda.carryOverItems')
  carryOverItems(
    @Args('input', { description: 'The meeting, and the items of earlier ones.' }) input: CarryOverItemsInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.items.carryOver(viewer, input);
  }
}
