import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { CreateUploadInput } from './upload.inputs.js';
import { CreateUploadPayload } from './upload.type.js';
import { Uploads } from './uploads.js';

@Resolver()
export class UploadResolver {
  constructor(private readonly uploads: Uploads) {}

  @Mutation(() => CreateUploadPayload, {
    description:
      'Asks for an address to which a file is then sent with PUT, before it is attached. For co-chairs, secretaries and leads.',
  })
  @Allow('upload.create')
  async createUpload(
    @Args('input', { description: 'What the file is.' }) input: CreateUploadInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return { upload: await this.uploads.create(viewer, input) };
  }
}
