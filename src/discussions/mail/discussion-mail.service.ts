import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { Events } from '../../kernel/events.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { memberOf } from '../comment-speakers.js';
import { DiscussionAccess } from '../discussion.access.js';
import type { SetDiscussionMailInput } from './discussion-mail.inputs.js';
import { DiscussionMailRepository } from './discussion-mail.repository.js';

/** What somebody chooses to be mailed of comments. */
@Injectable()
export class DiscussionMailService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly access: DiscussionAccess,
    private readonly mails: DiscussionMailRepository,
    private readonly events: Events,
  ) {}

  set(viewer: Viewer, input: SetDiscussionMailInput): Promise<Record<'body', Reference>> {
    return this.acts.perform('discussion.setMail', viewer, input, async () => {
      const id = inputId('bdy', input.body, 'body');
      await this.reader.requireSight('Body', id, viewer);
      await this.access.place('discussion.setMail', viewer, id);
      await this.mails.setLevel(memberOf(viewer), id, input.level);
      const subject = { type: 'Body', id };
      await this.events.record(
        { act: 'discussion.mailSet', subject, bodyId: id, changes: { level: input.level } },
        viewer,
      );
      return { body: reference('Body', id) };
    });
  }
}
