import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Policy } from '../../kernel/policy/policy.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound, Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { FocalPointEntity } from './focal-point.entity.js';
import type { EndFocalPointInput, RecordFocalPointInput } from './focal-point.inputs.js';
import { FocalPointRepository } from './focal-point.repository.js';

/** Who keeps the focal points of a working group, and whom they may name. */
@Injectable()
export class FocalPointAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly points: FocalPointRepository,
  ) {}

  /** The working group that the viewer keeps, the party, and somebody of it whom the viewer sees. */
  async named(
    viewer: Viewer,
    input: RecordFocalPointInput,
  ): Promise<Record<'workingGroupId' | 'partyId' | 'memberId', string>> {
    const workingGroupId = inputId('bdy', input.workingGroup, 'workingGroup');
    await this.reader.requireSight('Body', workingGroupId, viewer);
    if (!(await this.points.isWorkingGroup(workingGroupId))) throw new NotFound();
    this.policy.may('focal-point.record', viewer, workingGroupId);
    const partyId = inputId('pty', input.party, 'party');
    await this.reader.requireSight('Party', partyId, viewer);
    const memberId = inputId('mem', input.member, 'member');
    await this.reader.requireSight('Member', memberId, viewer);
    if (await this.points.represents(partyId, memberId, input.from)) return { workingGroupId, partyId, memberId };
    throw new Refused('focal-point.own-people', 'A focal point represents the party on its first day as one.', {
      path: ['member'],
    });
  }

  /** Sight comes before the right, and both before the version, which strangers must not learn. */
  async lock(viewer: Viewer, input: EndFocalPointInput): Promise<FocalPointEntity> {
    const id = inputId('fpt', input.focalPoint, 'focalPoint');
    await this.reader.requireSight('FocalPoint', id, viewer);
    const known = await this.points.find(id);
    if (!known) throw new NotFound();
    this.policy.may('focal-point.end', viewer, known.workingGroupId);
    return this.points.lock(id, input.expectedVersion);
  }
}
