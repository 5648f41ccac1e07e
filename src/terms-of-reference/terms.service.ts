import { Injectable } from '@nestjs/common';
import type { Answer } from '../kernel/acts.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { reference } from '../kernel/reading/global-id.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Succession } from './deciding/succession.js';
import { TermsAccess } from './drafting/terms.access.js';
import { TermsRecord } from './drafting/terms-record.js';
import { checkText, hashOfText } from './terms-text.js';
import { TermsVersionEntity } from './terms-version.entity.js';
import { type ClauseRow, TermsVersionRepository } from './terms-version.repository.js';
import type { ClauseInput, RecordTermsOfReferenceInput } from './terms.inputs.js';

/** Recording what a body has adopted. */
@Injectable()
export class TermsService {
  constructor(
    private readonly record: TermsRecord,
    private readonly access: TermsAccess,
    private readonly versions: TermsVersionRepository,
    private readonly succession: Succession,
  ) {}

  recordAdopted(viewer: Viewer, input: RecordTermsOfReferenceInput): Promise<Answer> {
    return this.record.perform('terms.record', viewer, input, async () => {
      const bodyId = await this.access.lockBody('terms.record', viewer, input.body);
      const body = await this.versions.lockBody(bodyId);
      const provisions = checkText(input);
      const version = await this.versionOf(bodyId, body?.workingGroupId ?? bodyId, input);
      const clauses = await this.clausesOf(bodyId, input.clauses);
      const former = await this.succession.makeRoom(version);
      version.source = await this.versions.addSource(input.title, input.source, input.adoptedOn);
      await this.versions.add(version);
      await this.versions.addText(version.id, clauses, provisions);
      await this.record.recordEvent('terms.recorded', version, viewer, {
        number: { after: version.number },
        adoptedOn: { after: version.adoptedOn },
        inForce: { after: version.inForce },
        textHash: { after: version.textHash },
        supersedes: { after: former?.id ?? null },
      });
      return { termsVersion: reference('TermsVersion', version.id) };
    });
  }

  private async versionOf(
    bodyId: string,
    workingGroupId: string,
    input: RecordTermsOfReferenceInput,
  ): Promise<TermsVersionEntity> {
    if (await this.versions.isNumberTaken(bodyId, input.number))
      throw new Refused('terms.number-taken', `The body has a version ${input.number} already.`, { path: ['number'] });
    const meetingId = input.adoptedAtMeeting ? inputId('mtg', input.adoptedAtMeeting, 'adoptedAtMeeting') : null;
    if (meetingId && !(await this.versions.isMeetingOf(workingGroupId, meetingId))) throw new NotFound();
    const { number, title, adoptedBy, textKnown } = input;
    const version = Object.assign(TermsVersionEntity.begin({ bodyId, number, title }, this.record.now()), {
      ...{ adoptedAtMeetingId: meetingId, adoptedBy, textKnown, textHash: hashOfText(input) },
    });
    const from = input.inForceFrom ?? input.adoptedOn;
    version.adopt(input.adoptedOn, from, input.inForceUntil ?? null, this.record.today());
    return version;
  }

  private async clausesOf(bodyId: string, clauses: readonly ClauseInput[]): Promise<ClauseRow[]> {
    const taken = new Set<string>();
    const rows: ClauseRow[] = [];
    for (const [index, clause] of clauses.entries()) {
      let stableId: string | null = newId();
      if (clause.continues) {
        const path = `clauses.${index}.continues`;
        stableId = await this.versions.stableIdOf(bodyId, inputId('cls', clause.continues, path));
        if (!stableId) throw InvalidInput.field(path, 'is not a clause of an earlier version of this body.');
        if (taken.has(stableId)) throw InvalidInput.field(path, 'is continued by another clause of this version, too.');
      }
      taken.add(stableId);
      rows.push(Object.assign({}, clause, { stableId }));
    }
    return rows;
  }
}
