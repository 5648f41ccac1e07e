import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ImportService } from './import.service.js';
import { ImportMembersInput, ImportMembersPayload } from './import.type.js';

@Resolver()
export class ImportResolver {
  constructor(private readonly service: ImportService) {}

  @Mutation(() => ImportMembersPayload, {
    description:
      'Adds the people of a contact list as members, or tells what it would do. All of the list or nothing; people who are known stay as they are. For secretaries.',
  })
  @Allow('member.import')
  importMembers(
    @Args('input', { description: 'The list.' }) input: ImportMembersInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.importMembers(viewer, input);
  }
}
