import { Injectable } from '@nestjs/common';
import { atLeastAsStrict, type Label } from '../handling/label.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { Forbidden, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { FindingEntity } from './finding.entity.js';
import { FindingRepository, type Group } from './finding.repository.js';

/** As much of an act's input as names the finding. */
export interface OfFinding {
  readonly finding: string;
  readonly expectedVersion?: number | null;
}

/** Who may write what, where: asked by every act before it writes. */
@Injectable()
export class FindingAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly findings: FindingRepository,
  ) {}

  /** The group in which the viewer may draft or post, with the areas that a finding there may answer. */
  async group(act: string, viewer: Viewer, bodyId: string, areas: readonly string[]): Promise<Group> {
    const group = viewer.memberId ? await this.findings.group(bodyId, viewer.memberId, areas) : null;
    if (!group || !this.policy.allows(act, viewer, bodyId)) {
      // Whoever may not write here learns that the group exists only if they see it.
      await this.reader.requireSight('Body', bodyId, viewer);
      this.policy.may(act, viewer, bodyId);
      throw new NotFound();
    }
    if (group.kind !== 'FOCUS_GROUP')
      throw new Refused('finding.in-focus-group', 'Findings are made by focus groups.', { path: ['body'] });
    requireActiveGroup(group.state);
    await this.refuseForeign(viewer, areas, group.areas);
    return group;
  }

  /** Sight comes before the version, or CONFLICT would tell strangers that the finding exists. */
  async lock(viewer: Viewer, { finding, expectedVersion }: OfFinding): Promise<FindingEntity> {
    const id = inputId('fnd', finding, 'finding');
    await this.reader.requireSight('Finding', id, viewer);
    return this.findings.lock(id, expectedVersion);
  }

  mayIn(act: string, viewer: Viewer, bodyId: string): void {
    this.policy.may(act, viewer, bodyId);
  }

  /** That the viewer sees what an act on a finding names beside it. */
  requireSight(type: string, id: string, viewer: Viewer): Promise<void> {
    return this.reader.requireSight(type, id, viewer);
  }

  /** A participant changes what they wrote themselves; leads and secretaries everything of their group. */
  may(act: string, viewer: Viewer, { bodyId, authorId }: Pick<FindingEntity, 'bodyId' | 'authorId'>): void {
    this.policy.may(act, viewer, bodyId);
    requireOwnOrKept(viewer, { bodyId, authorId });
  }

  async requireAreas(viewer: Viewer, bodyId: string, areas: readonly string[]): Promise<void> {
    const group = await this.findings.group(bodyId, viewer.memberId ?? '', areas);
    await this.refuseForeign(viewer, areas, group?.areas ?? []);
  }

  private async refuseForeign(viewer: Viewer, asked: readonly string[], own: readonly string[]): Promise<void> {
    const foreign = asked.find((area) => !own.includes(area));
    if (foreign === undefined) return;
    await this.reader.requireSight('AreaForInquiry', foreign, viewer);
    throw new Refused(
      'finding.area-of-group',
      'A finding answers areas for inquiry of its own group or of the working group; this one is of another body.',
      { path: ['areas'] },
    );
  }
}

export function requireOwnOrKept(
  viewer: Viewer,
  { bodyId, authorId }: Pick<FindingEntity, 'bodyId' | 'authorId'>,
): void {
  if (authorId === viewer.memberId || viewer.holds('LEAD', bodyId) || viewer.holds('SECRETARY', bodyId)) return;
  throw new Forbidden('Only the author of a finding, and the leads and secretaries of its group, may do that.');
}

export function requireActiveGroup(state: string): void {
  if (state === 'ACTIVE') return;
  throw new Refused(
    'finding.group-active',
    `This focus group is ${state.toLowerCase()}: only an active one takes new findings.`,
    { path: ['body'] },
  );
}

/** An access token reads up to a label, and writes no further: its owner would lose sight of what it wrote. */
export function requireWithinCeiling(viewer: Viewer, label: Label): void {
  const ceiling = viewer.fact('labelCeiling') as Label;
  if (atLeastAsStrict(ceiling, label)) return;
  throw new Refused(
    'finding.own-sight',
    `This access token reads up to ${ceiling}: it cannot write what is ${label}.`,
    {
      path: ['label'],
    },
  );
}
