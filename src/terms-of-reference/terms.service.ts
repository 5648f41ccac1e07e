import { Injectable } from '@nestjs/common';
import { type Answer, Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { dayRange } from '../kernel/day-range.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { Policy } from '../kernel/policy/policy.js';
import { reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { checkText, hashOfText } from './terms-text.js';
import { TermsVersionEntity } from './terms-version.entity.js';
import { type ClauseRow, TermsVersionRepository } from './terms-version.repository.js';
import type { ClauseInput, RecordTermsOfReferenceInput } from './terms.inputs.js';

/** Recording what a body has adopted. */
@Injectable()
export class TermsService {
  constructor(
    private readonly acts: Acts,
    private readonly versions: TermsVersionRepository,
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  record(viewer: Viewer, input: RecordTermsOfReferenceInput): Promise<Answer> {
    return this.acts.perform('terms.record', viewer, input, async () => {
      const bodyId = inputId('bdy', input.body, 'body');
      const body = await this.versions.lockBody(bodyId);
      await this.reader.requireSight('Body', bodyId, viewer);
      this.policy.may('terms.record', viewer, bodyId);
      const provisions = checkText(input);
      const version = await this.versionOf(bodyId, body?.workingGroupId ?? bodyId, input);
      const clauses = await this.clausesOf(bodyId, input.clauses);
      const former = await this.makeRoom(version);
      version.source = await this.versions.addSource(input.title, input.source, input.adoptedOn);
      await this.versions.add(version);
      await this.versions.addText(version.id, clauses, provisions);
      await this.events.record(
        {
          act: 'terms.recorded',
          subject: { type: 'TermsVersion', id: version.id },
          bodyId,
          changes: {
            number: { after: version.number },
            adoptedOn: { after: version.adoptedOn },
            inForce: { after: version.inForce },
            textHash: { after: version.textHash },
            supersedes: { after: former?.id ?? null },
          },
        },
        viewer,
      );
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
    const version = Object.assign(TermsVersionEntity.begin({ bodyId, number, title }, this.clock.now()), {
      ...{ adoptedAtMeetingId: meetingId, adoptedBy, textKnown, textHash: hashOfText(input) },
    });
    const from = input.inForceFrom ?? input.adoptedOn;
    version.adopt(input.adoptedOn, from, input.inForceUntil ?? null, this.clock.today());
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

  /** One version is in force on a day: the former one ends on the first day of the new one. */
  private async makeRoom(version: TermsVersionEntity): Promise<TermsVersionEntity | null> {
    const { from, until } = version.days();
    const overlapping = await this.versions.inForceDuring(version.bodyId, dayRange(from, until));
    const [former, ...others] = overlapping;
    if (!former) return null;
    if (others.length > 0 || !former.isFollowedBy(from, until))
      throw new Refused(
        'terms.one-in-force',
        `One version is in force on a day, and version ${(others[0] ?? former).number} is in force within this time.`,
        { path: ['inForceFrom'] },
      );
    former.supersede(from, this.clock.today());
    await this.versions.save(former);
    return former;
  }
}
