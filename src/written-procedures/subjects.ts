import { Injectable } from '@nestjs/common';
import { DecidingBodies } from '../bodies/deciding-bodies.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { requireAtWork } from '../meetings/meeting.access.js';
import { type MeetingBody, MeetingRepository } from '../meetings/meeting.repository.js';
import type { SubjectType } from '../procedures/procedure.entity.js';
import { Procedures, sha256 } from '../procedures/procedures.js';
import type { SubjectInput } from './opening.inputs.js';

/** A text that an act puts to decision, locked and frozen. */
export interface PutSubject {
  /** Of the procedure that is opened on it. */
  readonly id: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly title: string;
  readonly textMarkdown: string;
  readonly textSha256: string;
  readonly body: MeetingBody;
}

const VERSION = ['subject', 'termsVersion'];
const FINDING = ['subject', 'finding'];

/** Finding what is put to decision, for somebody who sees it and may do the act in the body that decides. */
@Injectable()
export class Subjects {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly meetings: MeetingRepository,
    private readonly procedures: Procedures,
    private readonly deciding: DecidingBodies,
  ) {}

  async put(act: string, viewer: Viewer, { termsVersion, finding, resolution }: SubjectInput): Promise<PutSubject> {
    const id = newId();
    if (termsVersion) return this.text(act, viewer, id, 'TermsVersion', inputId('tor', termsVersion, VERSION));
    if (finding) return this.text(act, viewer, id, 'Finding', inputId('fnd', finding, FINDING));
    if (!resolution) throw InvalidInput.field('subject', 'names nothing: what is put to decision?');
    const bodyId = inputId('bdy', resolution.body, ['subject', 'resolution', 'body']);
    await this.reader.requireSight('Body', bodyId, viewer);
    const body = await this.body(act, viewer, bodyId);
    const { title, textMarkdown } = resolution;
    const text = { title, textMarkdown, textSha256: sha256(textMarkdown) };
    return { id, subjectType: 'Resolution', subjectId: id, ...text, body };
  }

  private async text(
    act: string,
    viewer: Viewer,
    id: string,
    subjectType: 'Finding' | 'TermsVersion',
    subjectId: string,
  ): Promise<PutSubject> {
    await this.reader.requireSight(subjectType, subjectId, viewer);
    const { bodyId, ...text } = await this.procedures.put(subjectType, subjectId);
    return { id, subjectType, subjectId, ...text, body: await this.body(act, viewer, bodyId) };
  }

  /** The body that decides. */
  private async body(act: string, viewer: Viewer, bodyId: string): Promise<MeetingBody> {
    const body = await this.meetings.body((await this.deciding.of(bodyId)).id);
    this.policy.may(act, viewer, body.id);
    requireAtWork(body);
    return body;
  }
}
