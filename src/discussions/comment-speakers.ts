import { Injectable } from '@nestjs/common';
import { FindingRepository } from '../findings/finding.repository.js';
import { Clock } from '../kernel/clock.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { Forbidden, InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Said } from './discussion-comment.entity.js';
import { talksIn } from './discussion.access.js';
import type { OnBehalfOfPartyInput } from './discussion.inputs.js';
import { DiscussionRepository, type Place } from './discussion.repository.js';

type Speaker = Pick<Said, 'memberId' | 'partyId' | 'evidence' | 'saidAt'>;

/** Who says what is said. */
@Injectable()
export class CommentSpeakers {
  constructor(
    private readonly findings: FindingRepository,
    private readonly discussions: DiscussionRepository,
    private readonly policy: Policy,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Who says it: the viewer, for the party for which they stand there; or a party, as the secretary records. */
  async of(viewer: Viewer, place: Place, onBehalfOf: OnBehalfOfPartyInput | null): Promise<Speaker> {
    if (!onBehalfOf) {
      const memberId = memberOf(viewer);
      const stands = speaksForNobody(viewer, place.id) ? null : await this.findings.group(place.id, memberId, []);
      return { memberId, partyId: stands?.originatingPartyId ?? null, evidence: '', saidAt: this.clock.now() };
    }
    const partyId = inputId('pty', onBehalfOf.party, ['onBehalfOf', 'party']);
    await this.reader.requireSight('Party', partyId, viewer);
    const { id, committeeId, workingGroupId } = place;
    const act = 'discussion.recordOnBehalf';
    this.policy.may(act, viewer, talksIn(this.policy, act, viewer, [id, committeeId, workingGroupId]));
    if (!(await this.discussions.takesPart(partyId, place)))
      throw new Refused(
        'discussion.party-takes-part',
        'A comment is recorded on behalf of a party that takes part in the group, or holds a seat of its committee.',
        { path: ['onBehalfOf', 'party'] },
      );
    const { description: evidence, receivedAt: saidAt } = onBehalfOf.evidence;
    if (await this.discussions.liesAhead(saidAt))
      throw InvalidInput.field(['onBehalfOf', 'evidence', 'receivedAt'], 'lies in the future.');
    return { memberId: null, partyId, evidence, saidAt };
  }
}

/** What an expert advises is their own word, whomever they represent elsewhere. */
const speaksForNobody = (viewer: Viewer, bodyId: string): boolean =>
  viewer.holds('EXPERT', bodyId) &&
  !['PARTICIPANT', 'OBSERVING', 'LEAD', 'SECRETARY'].some((role) => viewer.holds(role, bodyId));

export function memberOf({ memberId }: Viewer): string {
  if (memberId === null) throw new Forbidden('Only members take part in discussions.');
  return memberId;
}
