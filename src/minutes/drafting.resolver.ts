import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import {
  AddPassageInput,
  ChangeMinutesInput,
  ChangePassageInput,
  DraftMinutesInput,
  RecomposeMinutesInput,
  RemovePassageInput,
} from './drafting.inputs.js';
import { DraftingService } from './drafting.service.js';
import { PassagesService } from './passages.service.js';
import {
  AddPassagePayload,
  ChangeMinutesPayload,
  ChangePassagePayload,
  DraftMinutesPayload,
  RecomposeMinutesPayload,
  RemovePassagePayload,
} from './minutes.payloads.js';

@Resolver()
export class DraftingResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly passages: PassagesService,
  ) {}

  @Mutation(() => DraftMinutesPayload, {
    description:
      'Drafts the minutes of a meeting that has been held, passage by passage, from what is recorded of it. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.draft')
  draftMinutes(
    @Args('input', { description: 'The meeting.' }) input: DraftMinutesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.drafting.draft(viewer, input);
  }

  @Mutation(() => RecomposeMinutesPayload, {
    description:
      'Composes a draft anew where the records of the meeting changed. What somebody has written is never overwritten: the new text is offered beside it. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.recompose')
  recomposeMinutes(
    @Args('input', { description: 'The draft.' }) input: RecomposeMinutesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.drafting.recompose(viewer, input);
  }

  @Mutation(() => ChangeMinutesPayload, {
    description:
      'Changes the language or the handling label of a draft. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.change')
  changeMinutes(
    @Args('input', { description: 'The draft, and what changes.' }) input: ChangeMinutesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.drafting.change(viewer, input);
  }

  @Mutation(() => AddPassagePayload, {
    description:
      'Adds a passage to a draft of minutes. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.addPassage')
  addPassage(
    @Args('input', { description: 'The passage.' }) input: AddPassageInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.passages.add(viewer, input);
  }

  @Mutation(() => ChangePassagePayload, {
    description:
      'Changes the text or the place of a passage of a draft of minutes; every wording is kept. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.changePassage')
  changePassage(
    @Args('input', { description: 'The passage, and what changes.' }) input: ChangePassageInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.passages.change(viewer, input);
  }

  @Mutation(() => RemovePassagePayload, {
    description:
      'Takes a passage out of a draft of minutes. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('minutes.removePassage')
  removePassage(
    @Args('input', { description: 'The passage.' }) input: RemovePassageInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.passages.remove(viewer, input);
  }
}
