import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import {
  CirculateVersionInput,
  DraftVersionInput,
  TitleVersionInput,
  WithdrawVersionInput,
} from './drafting.inputs.js';
import { VersionsService } from './versions.service.js';
import {
  CirculateVersionPayload,
  DraftVersionPayload,
  TitleVersionPayload,
  WithdrawVersionPayload,
} from './drafting.payloads.js';

@Resolver()
export class VersionsResolver {
  constructor(private readonly versions: VersionsService) {}

  @Mutation(() => DraftVersionPayload, {
    description:
      'Begins a version of the terms of reference of a body, with the clauses and provisions of another; clauses keep their stable ids. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.draftVersion')
  draftVersion(
    @Args('input', { description: 'The body, and what it begins with.' }) input: DraftVersionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.versions.draft(viewer, input);
  }

  @Mutation(() => TitleVersionPayload, {
    description:
      'Gives a draft or a circulated version another number or title. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.titleVersion')
  titleVersion(
    @Args('input', { description: 'The version.' }) input: TitleVersionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.versions.title(viewer, input);
  }

  @Mutation(() => CirculateVersionPayload, {
    description:
      'Circulates a draft to the seats, who comment on it and propose amendments; its text can still be changed. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.circulateVersion')
  circulateVersion(
    @Args('input', { description: 'The draft.' }) input: CirculateVersionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.versions.circulate(viewer, input);
  }

  @Mutation(() => WithdrawVersionPayload, {
    description:
      'Withdraws a version before it is put to decision; it is kept, and never changes again. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.withdrawVersion')
  withdrawVersion(
    @Args('input', { description: 'The version, and why.' }) input: WithdrawVersionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.versions.withdraw(viewer, input);
  }
}
