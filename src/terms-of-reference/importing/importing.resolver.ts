import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ImportTextInput, TermsImportPreviewArguments } from './importing.inputs.js';
import { ImportingService } from './importing.service.js';
import { ImportTextPayload, TermsImportPreview } from './importing.type.js';

@Resolver()
export class ImportingResolver {
  constructor(private readonly importing: ImportingService) {}

  @Query(() => TermsImportPreview, {
    description:
      'The clauses that a text would give, and what of it was not understood. For co-chairs and secretaries of the body. Changes nothing.',
  })
  @Allow('terms.importText')
  previewTermsImport(
    @Args() given: TermsImportPreviewArguments,
    @CurrentViewer() viewer: Viewer,
  ): Promise<TermsImportPreview> {
    return this.importing.preview(viewer, given);
  }

  @Mutation(() => ImportTextPayload, {
    description:
      'Puts a text in the place of the clauses of a draft or a circulated version; clauses that are known again keep their ids. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.importText')
  importText(
    @Args('input', { description: 'The version, and the text.' }) input: ImportTextInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.importing.import(viewer, input);
  }
}
