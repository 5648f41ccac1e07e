import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { FindingAccess, type OfFinding } from '../finding.access.js';
import type { FindingEntity } from '../finding.entity.js';
import { type Circumstances, HandlingRepository } from './handling.repository.js';
import type { Capacity } from './handling.rules.js';

/** A finding that is locked, with how the viewer stands to it. */
export interface Held {
  readonly finding: FindingEntity;
  readonly around: Circumstances;
  readonly capacity: Capacity;
}

@Injectable()
export class HandlingAccess {
  constructor(
    private readonly access: FindingAccess,
    private readonly repository: HandlingRepository,
  ) {}

  async hold(viewer: Viewer, input: OfFinding): Promise<Held> {
    const finding = await this.access.lock(viewer, input);
    const around = await this.repository.circumstances(finding.id, viewer.memberId);
    return { finding, around, capacity: capacityOf(viewer, finding, around) };
  }
}

interface Whose {
  readonly bodyId: string;
  readonly authorId: string;
  readonly originatingPartyId: string | null;
}

export function capacityOf(
  viewer: Viewer,
  { bodyId, authorId, originatingPartyId }: Whose,
  { committeeId, speaks }: Pick<Circumstances, 'committeeId' | 'speaks'>,
): Capacity {
  const holds = (role: string, body: string | null): boolean => body !== null && viewer.holds(role, body);
  return {
    isAuthor: viewer.memberId !== null && authorId === viewer.memberId,
    keeps: holds('LEAD', bodyId) || holds('SECRETARY', bodyId),
    concludes: holds('CO_CHAIR', committeeId) || holds('SECRETARY', committeeId),
    speaks,
    hasOrigin: originatingPartyId !== null,
  };
}
