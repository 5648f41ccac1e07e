import { Injectable } from '@nestjs/common';
import { TableUploads } from '../../files/table-uploads.js';
import { Acts, type Answer } from '../../kernel/acts.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { writeGlobalId } from '../../kernel/reading/global-id.js';
import { NotFound, Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { ListRow } from '../../members/contact-list.js';
import { RowProblems } from '../../members/contact-rows.js';
import { ImportOutcome } from '../../members/import.type.js';
import { ParticipationDecision, ParticipationState } from '../participation.entity.js';
import { ParticipationService } from '../participation.service.js';
import { SteeringAccess } from '../steering-access.js';
import { ParticipationImportRepository } from './participation-import.repository.js';
import type { ImportParticipationsInput } from './participation-import.type.js';
import { type ParticipationRow, participationsOf } from './participation-rows.js';

const ACT = 'participation.import';

/** Carries what an import would do out of a transaction that is not to be kept. */
class Tried extends Error {
  constructor(readonly answer: Answer) {
    super('Only tried.');
  }
}

/**
 * Parties that take part in a group, from a list: each is recorded as a request on behalf of the party, and answered if the
 * list says so, by the same acts as one by one. So every rule holds, everybody is told, and a trial is the thing itself,
 * taken back.
 */
@Injectable()
export class ParticipationImportService {
  constructor(
    private readonly acts: Acts,
    private readonly groups: SteeringAccess,
    private readonly tables: TableUploads,
    private readonly participations: ParticipationService,
    private readonly found: ParticipationImportRepository,
  ) {}

  async importParticipations(viewer: Viewer, input: ImportParticipationsInput): Promise<Answer> {
    const bodyId = inputId('bdy', input.focusGroup, 'focusGroup');
    // A file is read before anything is locked, and only for those who may import it.
    await this.acts.perform(ACT, viewer, {}, () => this.admit(viewer, bodyId));
    const list = await this.tables.rows(viewer, input.upload);
    try {
      return await this.acts.perform(ACT, viewer, input, () => this.all(viewer, bodyId, input, list));
    } catch (error) {
      if (error instanceof Tried) return error.answer;
      throw error;
    }
  }

  private async admit(viewer: Viewer, bodyId: string): Promise<Answer> {
    const group = await this.groups.lock(bodyId, viewer);
    await this.groups.mayHereOrAbove(ACT, viewer, bodyId);
    group.requireActive();
    return {};
  }

  private async all(
    viewer: Viewer,
    bodyId: string,
    input: ImportParticipationsInput,
    list: readonly ListRow[],
  ): Promise<Answer> {
    await this.admit(viewer, bodyId);
    const problems = new RowProblems('upload');
    const rows = participationsOf(list, await this.found.parties(), problems);
    problems.throwIfAny();
    const members = await this.found.members(rows.flatMap(({ people }) => people));
    const outcomes: { row: number; outcome: ImportOutcome; party: string; state: ParticipationState }[] = [];
    for (const row of rows) {
      const outcome = await this.one(viewer, bodyId, input, row, members, problems);
      outcomes.push({ row: row.row, outcome, party: row.party.name, state: row.state });
    }
    problems.throwIfAny();
    const added = outcomes.filter(({ outcome }) => outcome === ImportOutcome.ADDED).length;
    const answer = { imported: !input.dryRun, added, known: outcomes.length - added, rows: outcomes };
    if (input.dryRun) throw new Tried(answer);
    return answer;
  }

  private async one(
    viewer: Viewer,
    bodyId: string,
    { focusGroup, evidence }: ImportParticipationsInput,
    { row, party, statement, people, state, reason }: ParticipationRow,
    members: ReadonlyMap<string, string>,
    problems: RowProblems,
  ): Promise<ImportOutcome> {
    const standing = await this.found.standing(bodyId, party.id);
    if (standing !== undefined) {
      if (standing !== state)
        problems.add(row, 'state', `is not how this party stands in the group: ${standing.toLowerCase()}.`);
      return ImportOutcome.KNOWN;
    }
    const unknown = people.find((address) => !members.has(address));
    if (unknown !== undefined) problems.add(row, 'people', `is no address of a member: ${unknown.slice(0, 80)}`);
    const ids = people.flatMap((address) => members.get(address) ?? []).map((id) => writeGlobalId('mem', id));
    try {
      const asked = { focusGroup, evidence, party: writeGlobalId('pty', party.id), statement, members: ids };
      const { participation } = await this.participations.request(viewer, asked);
      if (state !== ParticipationState.INTERESTED)
        await this.participations.decide(viewer, {
          participation: writeGlobalId('pcn', participation.id),
          decision: ParticipationDecision[state],
          reason: reason || evidence.description,
        });
    } catch (error) {
      if (error instanceof NotFound) problems.add(row, 'people', 'is somebody whom you do not see.');
      else if (error instanceof Refused) problems.add(row, 'party', error.message);
      else throw error;
    }
    return ImportOutcome.ADDED;
  }
}
