import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { FindingImportService } from './finding-import.service.js';
import { ImportFindingsInput, ImportFindingsPayload } from './finding-import.type.js';
import { TextPreview } from './text-preview.js';
import { FindingTextPreview, FindingTextPreviewArguments } from './text-preview.type.js';

@Resolver()
export class FindingImportResolver {
  constructor(
    private readonly service: FindingImportService,
    private readonly text: TextPreview,
  ) {}

  @Query(() => FindingTextPreview, {
    description:
      'The text of a file that you uploaded, as a finding may begin with it, and what of it was not understood. For participants, leads and secretaries of a group. Changes nothing.',
  })
  @Allow('finding.draft')
  previewFindingText(
    @Args() { upload }: FindingTextPreviewArguments,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.text.preview(viewer, upload);
  }

  @Mutation(() => ImportFindingsPayload, {
    description:
      'Writes the rows of a list as drafts of a focus group, or tells what it would do. All of the list or nothing; what stands in the group word for word stays as it is. For leads and secretaries of the group; authors are those who write in it today, each for the party for which they stand there.',
  })
  @Allow('finding.import')
  importFindings(
    @Args('input', { description: 'The list.' }) input: ImportFindingsInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.importFindings(viewer, input);
  }
}
