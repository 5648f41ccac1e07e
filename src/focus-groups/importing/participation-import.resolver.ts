import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ParticipationImportService } from './participation-import.service.js';
import { ImportParticipationsInput, ImportParticipationsPayload } from './participation-import.type.js';

@Resolver()
export class ParticipationImportResolver {
  constructor(private readonly service: ParticipationImportService) {}

  @Mutation(() => ImportParticipationsPayload, {
    description:
      'Records that the parties of a list ask to take part in a focus group, and answers them where the list says so; or tells what it would do. All of the list or nothing; parties that stand so already stay as they are. For secretaries of the group, its working group or the committee; who answers must be a secretary of the group.',
  })
  @Allow('participation.import')
  importParticipations(
    @Args('input', { description: 'The list.' }) input: ImportParticipationsInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.importParticipations(viewer, input);
  }
}
