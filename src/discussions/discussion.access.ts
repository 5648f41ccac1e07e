import { Injectable } from '@nestjs/common';
import { DatabaseAuthentication } from '../identity/database-authentication.js';
import { Label, strictest } from '../handling/label.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { Forbidden, InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type DiscussionCommentEntity, requireDiscussed, requireOpenGroup } from './discussion-comment.entity.js';
import type { CommentOnInput } from './discussion.inputs.js';
import { DiscussionRepository, type Place } from './discussion.repository.js';

/** What a comment is to be about, held until it is made. */
export interface Discussed {
  readonly place: Place;
  readonly findingId: string | null;
  readonly areaId: string | null;
  readonly revision: number | null;
  /** The comment that begins the thread, where one is answered. */
  readonly inReplyTo: string | null;
  /** The laxest label that a comment may have; null where nothing says. */
  readonly least: Label | null;
}

/** Where the role of an act is held: in the body itself, or else in its committee, or in its working group. */
export const talksIn = (policy: Policy, act: string, viewer: Viewer, bodies: readonly (string | null)[]): string =>
  bodies.find((body): body is string => body !== null && policy.allows(act, viewer, body)) ?? String(bodies[0]);

/** Whoever keeps a discussion: the leads and secretaries of a group, the co-chairs and secretaries of a committee. */
export const keeps = (viewer: Viewer, bodyId: string): boolean =>
  ['LEAD', 'SECRETARY', 'CO_CHAIR'].some((role) => viewer.holds(role, bodyId));

const isInside = (viewer: Viewer, bodyId: string): boolean => {
  const inside = viewer.fact('inside');
  return Array.isArray(inside) && inside.includes(bodyId);
};

/** A finding is discussed by its group; those of the committee before which it lies discuss it among themselves. */
export const discussedIn = (viewer: Viewer, bodyId: string, transmittedTo: string | null): string =>
  transmittedTo !== null && !isInside(viewer, bodyId) && isInside(viewer, transmittedTo) ? transmittedTo : bodyId;

/** Nobody says what they could not read themselves: above GREEN, those inside the body alone do. */
export function requireOwnSight(viewer: Viewer, bodyId: string, label: Label): void {
  if (label === Label.CLEAR || label === Label.GREEN || isInside(viewer, bodyId)) return;
  throw new Refused(
    'discussion.own-sight',
    `You could not read it yourself: what is ${label.replace('_', '+')} is for those inside the group. Give a label up to GREEN.`,
    { path: ['label'] },
  );
}

/**
 * Finding what is discussed, for somebody who sees it and may say so. Locks, everywhere in this order: the finding, the
 * comment that begins the thread, the comment itself.
 */
@Injectable()
export class DiscussionAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly authentication: DatabaseAuthentication,
    private readonly discussions: DiscussionRepository,
  ) {}

  async discussed(act: string, viewer: Viewer, on: CommentOnInput): Promise<Discussed> {
    if (on.comment) return this.answered(act, viewer, on.comment);
    if (on.finding) return this.ofFinding(act, viewer, inputId('fnd', on.finding, ['on', 'finding']));
    if (on.area) return this.ofArea(act, viewer, inputId('afi', on.area, ['on', 'area']));
    if (on.focusGroup) return this.ofGroup(act, viewer, inputId('bdy', on.focusGroup, ['on', 'focusGroup']));
    throw InvalidInput.field('on', 'names nothing.');
  }

  /** Sight comes before the version, which strangers must not learn. */
  async comment(
    act: string,
    viewer: Viewer,
    input: { readonly comment: string; readonly expectedVersion?: number | null },
  ): Promise<{ readonly comment: DiscussionCommentEntity; readonly place: Place }> {
    const id = inputId('com', input.comment, 'comment');
    await this.reader.requireSight('Comment', id, viewer);
    const comment = await this.discussions.lock(id, input.expectedVersion);
    return { comment, place: await this.place(act, viewer, comment.bodyId) };
  }

  /** Whoever said it or recorded it; of what was recorded on behalf of a party its people. */
  async requireOwn(viewer: Viewer, comment: DiscussionCommentEntity, says: string): Promise<void> {
    const { memberId } = viewer;
    const own = comment.recordedBy === memberId;
    if (own || (comment.onBehalf && memberId && (await this.discussions.isOf(memberId, comment.partyId)))) return;
    throw new Forbidden(says);
  }

  /** Each of them can see the comment; whom the viewer may not see is not found, as if there were nobody. */
  async mentioned(viewer: Viewer, commentId: string, given: readonly string[]): Promise<string[]> {
    const members = [...new Set(given.map((member) => inputId('mem', member, 'mentions')))];
    for (const member of members) {
      await this.reader.requireSight('Member', member, viewer);
      const other = await this.authentication.byLink(member);
      if (!other || !(await this.reader.sees('Comment', commentId, other)))
        throw new Refused(
          'discussion.mention-sees',
          'Somebody whom you mention cannot read this here, and would not be told.',
          { path: ['mentions'] },
        );
    }
    return members;
  }

  /** Nobody says what they could not read: an access token reads up to a label, and writes no further. */
  async requireReadable(viewer: Viewer, commentId: string): Promise<void> {
    if (await this.reader.sees('Comment', commentId, viewer)) return;
    throw new Refused('discussion.own-sight', 'You could not read it yourself: your access does not reach so far.', {
      path: ['label'],
    });
  }

  private async answered(act: string, viewer: Viewer, given: string): Promise<Discussed> {
    const id = inputId('com', given, ['on', 'comment']);
    await this.reader.requireSight('Comment', id, viewer);
    const found = await this.discussions.find(id);
    if (!found) throw new NotFound();
    const { findingId, bodyId, areaId } = found;
    const about = findingId
      ? await this.ofFinding(act, viewer, findingId, bodyId)
      : { ...nothing, place: await this.place(act, viewer, bodyId), areaId };
    requireOpenGroup(about.place.state);
    const first = await this.discussions.lock(found.inReplyTo ?? found.id);
    first.requireOpen();
    const least = about.least ? strictest(about.least, first.label) : first.label;
    return { ...about, inReplyTo: first.id, least };
  }

  /** An answer is in the body of its thread. */
  private async ofFinding(act: string, viewer: Viewer, findingId: string, thread?: string): Promise<Discussed> {
    await this.reader.requireSight('Finding', findingId, viewer);
    const finding = await this.discussions.holdFinding(findingId);
    if (!finding) throw new NotFound();
    const { bodyId, transmittedTo } = finding;
    const place = await this.place(act, viewer, thread ?? discussedIn(viewer, bodyId, transmittedTo));
    requireOpenGroup(place.state);
    requireDiscussed(finding.state);
    return { ...nothing, place, findingId, revision: finding.revision, least: finding.label };
  }

  /** An area of the working group is its committee's to discuss. */
  private async ofArea(act: string, viewer: Viewer, areaId: string): Promise<Discussed> {
    await this.reader.requireSight('AreaForInquiry', areaId, viewer);
    const asking = await this.discussions.place((await this.discussions.bodyOfArea(areaId)) ?? '');
    const bodyId = asking?.kind === 'WORKING_GROUP' ? (asking.committeeId ?? asking.id) : asking?.id;
    const place = await this.place(act, viewer, bodyId ?? '');
    requireOpenGroup(place.state);
    return { ...nothing, place, areaId };
  }

  private async ofGroup(act: string, viewer: Viewer, bodyId: string): Promise<Discussed> {
    await this.reader.requireSight('Body', bodyId, viewer);
    const place = await this.place(act, viewer, bodyId);
    if (place.kind !== 'FOCUS_GROUP')
      throw new Refused('discussion.in-focus-group', 'Focus groups have discussions of their own; this is none.', {
        path: ['on', 'focusGroup'],
      });
    requireOpenGroup(place.state);
    return { ...nothing, place };
  }

  /** A body in which the viewer may do an act, by a role there, in its committee or in its working group. */
  async place(act: string, viewer: Viewer, bodyId: string): Promise<Place> {
    const place = await this.discussions.place(bodyId);
    if (!place) throw new NotFound();
    const { id, committeeId, workingGroupId } = place;
    this.policy.may(act, viewer, talksIn(this.policy, act, viewer, [id, committeeId, workingGroupId]));
    return place;
  }
}

const nothing = { findingId: null, areaId: null, revision: null, inReplyTo: null, least: null };
