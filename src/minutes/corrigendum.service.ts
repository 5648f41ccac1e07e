import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { IssueCorrigendumInput } from './adoption.inputs.js';
import { AdoptingMeeting } from './adopting-meeting.js';
import { MinutesAccess } from './minutes.access.js';
import { type Done, MinutesRecord } from './minutes-record.js';
import { MinutesRepository } from './minutes.repository.js';
import { PassageRepository } from './passage.repository.js';

/** A meeting changes adopted minutes: beside them, numbered, and the passage stays as it was adopted. */
@Injectable()
export class CorrigendumService {
  constructor(
    private readonly access: MinutesAccess,
    private readonly minutes: MinutesRepository,
    private readonly passages: PassageRepository,
    private readonly meeting: AdoptingMeeting,
    private readonly record: MinutesRecord,
  ) {}

  async issue(viewer: Viewer, input: IssueCorrigendumInput): Promise<Done> {
    await this.access.settleDue(viewer, input);
    return this.record.perform('minutes.issueCorrigendum', viewer, input, async () => {
      const { minutes, body, passageId } = await this.access.lockOf('minutes.issueCorrigendum', viewer, input);
      minutes.requireAdopted();
      const passage = await this.passages.find(minutes.id, passageId);
      const formerMarkdown = (await this.minutes.corrected(passageId)) ?? passage.textMarkdown;
      const { textMarkdown, reason } = input;
      if (textMarkdown === formerMarkdown) {
        throw InvalidInput.field('textMarkdown', 'is what the passage says already.');
      }
      const at = await this.meeting.decide('minutes.issueCorrigendum', viewer, body, input);
      const issued = { issuedBy: viewer.memberId, issuedAt: this.record.now() };
      const number = await this.minutes.addCorrigendum(minutes.id, {
        ...{ passageId, formerMarkdown, textMarkdown, reason },
        ...at,
        ...issued,
      });
      const changes = { number, passage: passage.position };
      return this.record.done('minutes.corrigendumIssued', minutes, viewer, changes);
    });
  }
}
