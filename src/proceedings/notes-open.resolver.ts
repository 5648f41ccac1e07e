import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Member } from '../members/member.type.js';
import { KeepNotesOpenInput } from './notes-open.inputs.js';
import { NotesOpenService } from './notes-open.service.js';
import { KeepNotesOpenPayload } from './proceedings.payloads.js';

@Resolver(() => Meeting)
export class NotesOpenResolver {
  constructor(private readonly service: NotesOpenService) {}

  @ResolveField(() => [Member], {
    description:
      'Who else has the notes of the meeting open now, as far as their programs say so. Seen by those who may read the notes: co-chairs and secretaries of the body, and the leads of a focus group; empty for others.',
  })
  notesOpenBy(): never {
    return readByEngine();
  }

  @Mutation(() => KeepNotesOpenPayload, {
    description:
      'Tells that the viewer has the notes of a meeting open, for 15 seconds from now, or has left them. Kept in no trail. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.keepNotesOpen')
  keepNotesOpen(
    @Args('input', { description: 'Which notes.' }) input: KeepNotesOpenInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.keep(viewer, input);
  }
}
