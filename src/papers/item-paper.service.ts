import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingAccess } from '../meetings/meeting.access.js';
import { Recording } from '../proceedings/recording.js';
import { ItemPaperRepository } from './item-paper.repository.js';
import type { PaperEntity } from './paper.entity.js';
import { PaperRelation } from './paper.enums.js';
import type { ItemPaperInput } from './paper.inputs.js';
import { PaperRepository } from './paper.repository.js';

type Done = { readonly item: Reference; readonly paper: Reference };

/** Papers are attached to items of agendas. The lock is the meeting's row. */
@Injectable()
export class ItemPaperService {
  constructor(
    private readonly reader: Reader,
    private readonly meetings: MeetingAccess,
    private readonly papers: PaperRepository,
    private readonly items: ItemPaperRepository,
    private readonly recording: Recording,
  ) {}

  attach(viewer: Viewer, input: ItemPaperInput): Promise<Done> {
    return this.recording.perform('paper.attach', viewer, input, async () => {
      const { itemId, paper } = await this.found('paper.attach', viewer, input);
      paper.requireIssued();
      await this.attachTo(viewer, itemId, paper);
      return { item: reference('AgendaItem', itemId), paper: reference('Paper', paper.id) };
    });
  }

  detach(viewer: Viewer, input: ItemPaperInput): Promise<Done> {
    return this.recording.perform('paper.detach', viewer, input, async () => {
      const { itemId, meetingId, paper } = await this.found('paper.detach', viewer, input);
      if (!(await this.items.detach(itemId, followed(paper)))) {
        throw new Refused('paper.not-attached', `${paper.symbol} is not attached to this item.`, { path: ['paper'] });
      }
      await this.record('paper.detached', viewer, itemId, meetingId, paper);
      return { item: reference('AgendaItem', itemId), paper: reference('Paper', paper.id) };
    });
  }

  /** The item of a new paper, of a meeting of its body, which the act has locked with what it needs. */
  async item(
    act: string,
    viewer: Viewer,
    given: string,
  ): Promise<{ itemId: string; meetingId: string; bodyId: string }> {
    const itemId = inputId('agi', given, 'item');
    await this.reader.requireSight('AgendaItem', itemId, viewer);
    const item = await this.items.item(itemId);
    if (!item) throw new NotFound();
    const { meeting } = await this.meetings.lock(act, viewer, { meeting: `mtg_${item.meetingId}` });
    return { itemId, meetingId: meeting.id, bodyId: meeting.bodyId };
  }

  async attachTo(viewer: Viewer, itemId: string, paper: PaperEntity): Promise<void> {
    const item = await this.items.item(itemId);
    if (!item) throw new NotFound();
    if (!(await this.papers.sharesBody(paper.bodyId, item.bodyId))) {
      throw new Refused(
        'paper.item-of-body',
        'A paper is attached to an item of its own body or of the working group; this one is of another body.',
        { path: ['item'] },
      );
    }
    if (!(await this.items.attach(itemId, followed(paper), viewer.memberId, this.recording.now()))) {
      throw new Refused('paper.attached-once', `${paper.symbol} is attached to this item already.`, {
        path: ['paper'],
      });
    }
    await this.record('paper.attached', viewer, itemId, item.meetingId, paper);
  }

  private async found(
    act: string,
    viewer: Viewer,
    input: ItemPaperInput,
  ): Promise<{ itemId: string; meetingId: string; paper: PaperEntity }> {
    const { itemId, meetingId } = await this.item(act, viewer, input.item);
    const paperId = inputId('pap', input.paper, 'paper');
    await this.reader.requireSight('Paper', paperId, viewer);
    const paper = await this.papers.find(paperId);
    if (!paper) throw new NotFound();
    return { itemId, meetingId, paper };
  }

  private async record(
    act: string,
    viewer: Viewer,
    itemId: string,
    meetingId: string,
    { bodyId, symbol }: PaperEntity,
  ): Promise<void> {
    await this.items.touch(meetingId, this.recording.now());
    await this.recording.event(
      { act, subject: { type: 'AgendaItem', id: itemId }, bodyId, changes: { symbol } },
      viewer,
    );
  }
}

/** A revision belongs where the paper does that it revises: later ones follow. */
const followed = ({ id, relation, baseId }: PaperEntity): string =>
  relation === PaperRelation.REVISION && baseId ? baseId : id;
