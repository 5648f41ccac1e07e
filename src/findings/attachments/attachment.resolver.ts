import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Finding } from '../finding.type.js';
import { AttachFileInput, LabelAttachmentInput, RemoveAttachmentInput } from './attachment.inputs.js';
import { AttachmentService } from './attachment.service.js';
import {
  AttachFilePayload,
  FindingAttachment,
  LabelAttachmentPayload,
  RemoveAttachmentPayload,
} from './attachment.type.js';

const said = { description: 'What to do.' };

@Resolver(() => Finding)
export class AttachmentResolver {
  constructor(private readonly service: AttachmentService) {}

  @ResolveField(() => [FindingAttachment], {
    description: 'Its files, first attached first; only those that the viewer may see.',
  })
  attachments(): never {
    return readByEngine();
  }

  @Mutation(() => AttachFilePayload, {
    description:
      'Attaches a file to a finding that is a draft, posted, or sent back. It inherits the label of the finding, or has a stricter one. For its author, leads and secretaries of the group.',
  })
  @Allow('finding.attachFile')
  attachFile(@Args('input', said) input: AttachFileInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.attach(viewer, input);
  }

  @Mutation(() => LabelAttachmentPayload, {
    description:
      'Gives a file of a finding a stricter label of its own, at once. For the author of the finding, leads and secretaries of the group.',
  })
  @Allow('finding.labelAttachment')
  labelAttachment(@Args('input', said) input: LabelAttachmentInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.label(viewer, input);
  }

  @Mutation(() => RemoveAttachmentPayload, {
    description:
      'Takes a file away from a finding: nobody sees or fetches it any more; that it was there stays in the trail. For the author of the finding, leads and secretaries of the group.',
  })
  @Allow('finding.removeAttachment')
  removeAttachment(
    @Args('input', said) input: RemoveAttachmentInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.remove(viewer, input);
  }
}
