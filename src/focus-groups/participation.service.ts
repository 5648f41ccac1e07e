import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ParticipationAccess } from './participation.access.js';
import type { Speaker } from './speaker.js';
import { ParticipationDecision } from './participation.entity.js';
import type {
  DecideParticipationInput,
  RequestParticipationInput,
  WithdrawParticipationInput,
} from './participation.inputs.js';
import { ParticipationRepository } from './participation.repository.js';
import { SteeringAccess } from './steering-access.js';

/** What the trail keeps of how it is known. */
const evidenceOf = ({ recorded }: Speaker): Record<string, string> =>
  recorded ? { evidence: recorded.evidence, receivedAt: recorded.receivedAt.toISOString() } : {};

type Done = Record<'participation', Reference>;

/** How a party comes to take part in a group, and leaves it. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly acts: Acts,
    private readonly groups: SteeringAccess,
    private readonly access: ParticipationAccess,
    private readonly participations: ParticipationRepository,
    private readonly clock: Clock,
  ) {}

  request(viewer: Viewer, input: RequestParticipationInput): Promise<Done> {
    return this.acts.perform('participation.request', viewer, input, async () => {
      const group = await this.groups.lock(inputId('bdy', input.focusGroup, 'focusGroup'), viewer);
      const partyId = inputId('pty', input.party, 'party');
      const by = await this.access.speaker(viewer, partyId, group.id, input.evidence);
      group.requireActive();
      const members = (input.members ?? []).map((member) => inputId('mem', member, 'members'));
      const self = by.memberId ? [by.memberId] : [];
      const people = await this.access.people(viewer, partyId, members.length > 0 ? members : self);
      const id = await this.participations.request(group.id, partyId, input.statement, by, people);
      if (!id) {
        throw new Refused('participation.one-open', 'This party takes part in the group already, or has asked to.', {
          path: ['party'],
        });
      }
      const act = by.recorded ? 'participation.requestRecorded' : 'participation.requested';
      const changes = { party: partyId, ...evidenceOf(by) };
      return this.done(act, viewer, { id, bodyId: group.id }, changes);
    });
  }

  decide(viewer: Viewer, input: DecideParticipationInput): Promise<Done> {
    return this.acts.perform('participation.decide', viewer, input, async () => {
      const participation = await this.access.lock(viewer, input);
      this.access.mayDecide(viewer, participation);
      participation.decide(input.decision, input.reason, viewer.memberId as string, this.clock.now());
      await this.participations.save(participation);
      if (input.decision !== ParticipationDecision.DECLINED) await this.participations.begin(participation.id);
      return this.done('participation.decided', viewer, participation, { state: ['INTERESTED', input.decision] });
    });
  }

  withdraw(viewer: Viewer, input: WithdrawParticipationInput): Promise<Done> {
    return this.acts.perform('participation.withdraw', viewer, input, async () => {
      const participation = await this.access.lock(viewer, input);
      const { partyId, bodyId } = participation;
      const by = await this.access.speaker(viewer, partyId, bodyId, input.evidence);
      const before = participation.state;
      participation.withdraw();
      await this.participations.save(participation);
      await this.participations.end(participation.id);
      const act = by.recorded ? 'participation.withdrawalRecorded' : 'participation.withdrawn';
      return this.done(act, viewer, participation, {
        state: [before, participation.state],
        reason: input.reason,
        ...evidenceOf(by),
      });
    });
  }

  private async done(
    act: string,
    viewer: Viewer,
    { id, bodyId }: { readonly id: string; readonly bodyId: string },
    changes: Record<string, unknown>,
  ): Promise<Done> {
    await this.access.record(act, viewer, { id, bodyId }, changes);
    return { participation: reference('Participation', id) };
  }
}
