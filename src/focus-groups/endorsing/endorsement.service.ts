import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { FocalPointRepository } from '../focal-points/focal-point.repository.js';
import { ParticipationAccess } from '../participation.access.js';
import type { ParticipationEntity } from '../participation.entity.js';
import type { DeclineEndorsementInput, EndorseParticipationInput, EndorsementInput } from './endorsement.inputs.js';
import { EndorsementRepository, type Word } from './endorsement.repository.js';
import { EndorsedBy, EndorsementVerdict } from './endorsement.type.js';

type Done = Record<'participation', Reference>;

/** Who stands behind a request, or does not: a focal point says so here, and a secretary what they learnt. */
@Injectable()
export class EndorsementService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly access: ParticipationAccess,
    private readonly points: FocalPointRepository,
    private readonly endorsements: EndorsementRepository,
  ) {}

  endorse(viewer: Viewer, input: EndorseParticipationInput): Promise<Done> {
    return this.acts.perform('participation.endorse', viewer, input, () =>
      this.say('participation.endorsed', viewer, input, { verdict: EndorsementVerdict.ENDORSED, reason: '' }),
    );
  }

  decline(viewer: Viewer, input: DeclineEndorsementInput): Promise<Done> {
    const { reason } = input;
    return this.acts.perform('participation.declineEndorsement', viewer, input, () =>
      this.say('participation.endorsementDeclined', viewer, input, { verdict: EndorsementVerdict.DECLINED, reason }),
    );
  }

  private async say(
    act: string,
    viewer: Viewer,
    input: EndorsementInput,
    said: Pick<Word, 'verdict' | 'reason'>,
  ): Promise<Done> {
    const participation = await this.access.lock(viewer, input);
    const speaker = await this.speaker(viewer, input, participation);
    participation.requireOpen();
    const memberId = await this.about(viewer, input, participation);
    const word = { participationId: participation.id, endorsedBy: input.endorsedBy, memberId, ...said, ...speaker };
    await this.requireNew(word);
    await this.endorsements.add(word);
    const { recorded } = word;
    const known = recorded ? { evidence: recorded.evidence, receivedAt: recorded.receivedAt.toISOString() } : {};
    const about = memberId === null ? {} : { member: memberId };
    const changes = {
      endorsedBy: input.endorsedBy,
      ...about,
      ...(said.reason ? { reason: said.reason } : {}),
      ...known,
    };
    await this.access.record(act, viewer, participation, changes);
    return { participation: reference('Participation', participation.id) };
  }

  private async speaker(
    viewer: Viewer,
    { endorsedBy, evidence }: EndorsementInput,
    { partyId, bodyId }: ParticipationEntity,
  ): Promise<Pick<Word, 'givenBy' | 'recorded'>> {
    if (evidence)
      return { givenBy: null, recorded: await this.access.recorded('participation.record', viewer, bodyId, evidence) };
    const { memberId } = viewer;
    if (endorsedBy === EndorsedBy.FOCAL_POINT && memberId && (await this.points.isToday(memberId, partyId, bodyId)))
      return { givenBy: memberId, recorded: null };
    throw new Refused(
      'participation.focal-point',
      'Only a focal point of the party says here that it stands behind this; a secretary records what it, or its Permanent Mission, said, with evidence.',
      { path: ['evidence'] },
    );
  }

  /** One of the people of the party, or nobody in particular. */
  private async about(
    viewer: Viewer,
    { member }: EndorsementInput,
    { id }: ParticipationEntity,
  ): Promise<string | null> {
    if (!member) return null;
    const memberId = inputId('mem', member, 'member');
    await this.reader.requireSight('Member', memberId, viewer);
    if (await this.endorsements.isOneOf(id, memberId)) return memberId;
    throw new Refused(
      'participation.endorsed-people',
      'This person is not among those with whom the party takes part.',
      {
        path: ['member'],
      },
    );
  }

  /** What a secretary recorded a focal point may still say in their own words. */
  private async requireNew(word: Word): Promise<void> {
    const last = await this.endorsements.last(word);
    if (last?.verdict !== word.verdict || (last.givenBy === null && word.givenBy !== null)) return;
    throw new Refused('participation.endorsed-once', 'This is recorded already.', { path: ['endorsedBy'] });
  }
}
