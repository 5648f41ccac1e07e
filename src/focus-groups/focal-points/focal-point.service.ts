import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { Events } from '../../kernel/events.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { InvalidInput, Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ParticipationAccess } from '../participation.access.js';
import { FocalPointAccess } from './focal-point.access.js';
import { FocalPointEntity } from './focal-point.entity.js';
import type { EndFocalPointInput, RecordFocalPointInput } from './focal-point.inputs.js';
import { FocalPointRepository } from './focal-point.repository.js';

type Done = Record<'focalPoint', Reference>;

/** Who stands behind a party, as the secretary learnt it, and that they do no longer. */
@Injectable()
export class FocalPointService {
  constructor(
    private readonly acts: Acts,
    private readonly access: FocalPointAccess,
    private readonly participations: ParticipationAccess,
    private readonly points: FocalPointRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  record(viewer: Viewer, input: RecordFocalPointInput): Promise<Done> {
    return this.acts.perform('focal-point.record', viewer, input, async () => {
      const named = await this.access.named(viewer, input);
      const { from, until = null } = input;
      if (until !== null && until <= from) throw InvalidInput.field('until', 'is not after the first day.');
      const recorded = await this.participations.received(viewer, input.evidence);
      const point = FocalPointEntity.recorded({ ...named, from, until, recorded }, this.clock.now());
      if (!(await this.points.record(point)))
        throw new Refused('focal-point.once', 'This person is a focal point of the party on these days already.', {
          path: ['member'],
        });
      const known = { evidence: recorded.evidence, receivedAt: recorded.receivedAt.toISOString() };
      return this.done('focal-point.recorded', viewer, point, { from, until, ...known });
    });
  }

  end(viewer: Viewer, input: EndFocalPointInput): Promise<Done> {
    return this.acts.perform('focal-point.end', viewer, input, async () => {
      const point = await this.access.lock(viewer, input);
      point.end(input.reason, viewer.memberId, this.clock.now());
      await this.points.save(point);
      return this.done('focal-point.ended', viewer, point, { reason: input.reason });
    });
  }

  private async done(
    act: string,
    viewer: Viewer,
    { id, workingGroupId: bodyId, partyId, memberId }: FocalPointEntity,
    changes: Record<string, unknown>,
  ): Promise<Done> {
    const whole = { party: partyId, member: memberId, ...changes };
    await this.events.record({ act, subject: { type: 'FocalPoint', id }, bodyId, changes: whole }, viewer);
    return { focalPoint: reference('FocalPoint', id) };
  }
}
