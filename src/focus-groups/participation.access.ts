import { Injectable } from '@nestjs/common';
import type { EvidenceInput } from '../bodies/on-behalf-of.input.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { ParticipationEntity } from './participation.entity.js';
import { ParticipationRepository } from './participation.repository.js';
import { RepresentationRepository } from './representation.repository.js';
import type { Recorded, Speaker } from './speaker.js';
import { SteeringAccess } from './steering-access.js';

/** Who may speak for a party, and who answers. */
@Injectable()
export class ParticipationAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly participations: ParticipationRepository,
    private readonly representation: RepresentationRepository,
    private readonly groups: SteeringAccess,
  ) {}

  /** Sight comes before the version, which strangers must not learn. */
  async lock(
    viewer: Viewer,
    input: { readonly participation: string; readonly expectedVersion?: number | null },
  ): Promise<ParticipationEntity> {
    const id = inputId('pcn', input.participation, 'participation');
    await this.reader.requireSight('Participation', id, viewer);
    return this.participations.lock(id, input.expectedVersion);
  }

  mayDecide(viewer: Viewer, { bodyId }: ParticipationEntity): void {
    this.policy.may('participation.decide', viewer, bodyId);
  }

  /** Answers the viewer's member, who represents the party today. */
  async requireRepresents(viewer: Viewer, partyId: string): Promise<string> {
    await this.reader.requireSight('Party', partyId, viewer);
    const { memberId } = viewer;
    if (memberId && (await this.representation.representing(partyId, [memberId])).length > 0) return memberId;
    throw new Refused(
      'participation.own-party',
      'Only somebody who represents a party today speaks for it here; a secretary records what it said, with evidence.',
      {
        path: ['party'],
      },
    );
  }

  async speaker(viewer: Viewer, partyId: string, bodyId: string, evidence?: EvidenceInput | null): Promise<Speaker> {
    if (!evidence) return { memberId: await this.requireRepresents(viewer, partyId), recorded: null };
    await this.reader.requireSight('Party', partyId, viewer);
    return { memberId: null, recorded: await this.recorded('participation.record', viewer, bodyId, evidence) };
  }

  async recorded(act: string, viewer: Viewer, bodyId: string, evidence: EvidenceInput): Promise<Recorded> {
    await this.groups.mayHereOrAbove(act, viewer, bodyId);
    return this.received(viewer, evidence);
  }

  /** What was received by other means, not later than now. */
  async received(viewer: Viewer, { description, receivedAt }: EvidenceInput): Promise<Recorded> {
    if (await this.participations.liesAhead(receivedAt))
      throw InvalidInput.field(['evidence', 'receivedAt'], 'lies in the future.');
    return { by: viewer.memberId as string, evidence: description, receivedAt };
  }

  /** The people whom a party sends: all of them represent it. */
  async people(viewer: Viewer, partyId: string, members: readonly string[]): Promise<string[]> {
    const asked = [...new Set(members)];
    const own = await this.representation.representing(partyId, asked);
    const foreign = asked.find((member) => !own.includes(member));
    if (foreign === undefined) return asked;
    if (!(await this.reader.sees('Member', foreign, viewer))) throw new NotFound();
    throw new Refused('participation.own-people', 'A party takes part with people who represent it today.', {
      path: ['members'],
    });
  }

  async record(
    act: string,
    viewer: Viewer,
    { id, bodyId }: { readonly id: string; readonly bodyId: string },
    changes: Record<string, unknown>,
  ): Promise<void> {
    await this.events.record({ act, subject: { type: 'Participation', id }, bodyId, changes }, viewer);
  }
}
