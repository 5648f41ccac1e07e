import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { CancelExportInput, ExportsArguments, StartExportInput } from './export.inputs.js';
import { ExportService } from './export.service.js';
import { CancelExportPayload, Export, ExportConnection, StartExportPayload } from './export.type.js';

@Resolver(() => Export)
export class ExportResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: ExportService,
  ) {}

  @Query(() => ExportConnection, {
    description: 'Your own exports, newest first; each goes, with its file, a day after it ended.',
  })
  @Allow('export.read')
  exports(
    @Args() _: ExportsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => StartExportPayload, {
    description:
      'Starts to write the findings that you may see into a file, at most 50,000 of them; `exports` tells how far it is. For everybody signed in; at most ten exports wait or are kept at a time.',
  })
  @Allow('export.start')
  startExport(
    @Args('input', { description: 'What to write.' }) input: StartExportInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.start(viewer, input);
  }

  @Mutation(() => CancelExportPayload, {
    description: 'Stops one of your own exports, or throws its file away.',
  })
  @Allow('export.cancel')
  cancelExport(
    @Args('input', { description: 'Which one.' }) input: CancelExportInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.cancel(viewer, input);
  }
}
