import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { convenedIn } from '../meetings/convening.js';
import type { PaperEntity } from './paper.entity.js';
import { PaperRelation } from './paper.enums.js';
import type { IssuePaperInput } from './paper.inputs.js';
import { type PaperBody, type PaperMeeting, PaperRepository } from './paper.repository.js';

/** The earlier paper to whose symbol the new one's is added, and how it belongs to it. */
export interface Follows {
  readonly base: PaperEntity;
  readonly relation: PaperRelation;
}

const RELATIONS = [
  ['revisionOf', PaperRelation.REVISION],
  ['addendumTo', PaperRelation.ADDENDUM],
  ['corrigendumTo', PaperRelation.CORRIGENDUM],
] as const;

/** Finding what an act on papers is about, for somebody who sees it and may do the act. */
@Injectable()
export class PaperAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly papers: PaperRepository,
  ) {}

  /** The body whose paper it is to be. */
  async body(viewer: Viewer, given: string): Promise<PaperBody> {
    const id = inputId('bdy', given, 'body');
    await this.reader.requireSight('Body', id, viewer);
    const body = await this.papers.body(id);
    if (!body) throw new NotFound();
    this.policy.may('paper.issue', viewer, convenedIn(viewer, body.id, body.workingGroupId));
    return body;
  }

  /** The meeting for which it is: of the body, or of the working group that it is part of. */
  async meeting(
    viewer: Viewer,
    body: PaperBody,
    given: string | null | undefined,
  ): Promise<(PaperMeeting & { readonly id: string }) | null> {
    if (given === null || given === undefined) return null;
    const id = inputId('mtg', given, 'meeting');
    await this.reader.requireSight('Meeting', id, viewer);
    const meeting = await this.papers.meeting(id);
    if (!meeting) throw new NotFound();
    if (![body.id, body.workingGroupId].includes(meeting.bodyId)) {
      throw new Refused(
        'paper.meeting-of-body',
        'A paper is for a meeting of its own body or of the working group; this one is of another body.',
        { path: ['meeting'] },
      );
    }
    return { ...meeting, id };
  }

  /** The paper that a new one revises, adds to or corrects, locked: its followers are numbered by it. */
  async followed(viewer: Viewer, body: PaperBody, input: IssuePaperInput): Promise<Follows | null> {
    const [given, second] = RELATIONS.filter(([field]) => input[field] !== null && input[field] !== undefined);
    if (!given) return null;
    const [field, relation] = given;
    if (second) throw InvalidInput.field(second[0], `cannot be given together with ${field}: a paper is one of them.`);
    const id = inputId('pap', input[field] as string, field);
    await this.reader.requireSight('Paper', id, viewer);
    const named = await this.papers.lock(id);
    // Rev.2 follows Rev.1 in number, but belongs to the paper that both revise.
    const base = named.relation === relation && named.baseId ? await this.papers.lock(named.baseId) : named;
    this.requireFollowed(base, body, input, field);
    return { base, relation };
  }

  async lock(
    act: string,
    viewer: Viewer,
    input: { readonly paper: string; readonly expectedVersion?: number | null },
  ): Promise<PaperEntity> {
    const id = inputId('pap', input.paper, 'paper');
    // Sight comes before the version, or CONFLICT would tell strangers that the paper exists.
    await this.reader.requireSight('Paper', id, viewer);
    const paper = await this.papers.lock(id, input.expectedVersion);
    const body = await this.papers.body(paper.bodyId);
    if (!body) throw new NotFound();
    this.policy.may(act, viewer, convenedIn(viewer, body.id, body.workingGroupId));
    return paper;
  }

  /** Nobody issues what they could not see afterwards, such as a co-chair to a focus group under AMBER. */
  async requireOwnSight(paper: PaperEntity, viewer: Viewer): Promise<void> {
    if (await this.reader.sees('Paper', paper.id, viewer)) return;
    throw new Refused(
      'paper.own-sight',
      `Under the label ${paper.label}, and for these readers, you would not see this paper yourself.`,
      {
        path: ['label'],
      },
    );
  }

  private requireFollowed(base: PaperEntity, body: PaperBody, { kind }: IssuePaperInput, field: string): void {
    if (base.bodyId !== body.id) {
      throw new Refused('paper.base-of-body', `${base.symbol} is a paper of another body.`, { path: [field] });
    }
    if (kind && kind !== base.kind)
      throw InvalidInput.field('kind', `is that of ${base.symbol}, ${base.kind}: leave it out.`);
    if ((base.symbol.match(/\/(Rev|Add|Corr)\.\d+/g) ?? []).length >= MOST_AFTER) {
      throw new Refused('paper.base-depth', `${base.symbol} is long enough: name the paper that it belongs to.`, {
        path: [field],
      });
    }
  }
}

/** As in SC/2026/3/Add.1/Corr.1. */
const MOST_AFTER = 2;
