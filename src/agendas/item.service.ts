import { Injectable } from '@nestjs/common';
import { atLeastAsStrict, type Label } from '../handling/label.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AgendaItemKind, type AgendaPurpose, ItemCourse, MeetingState } from '../meetings/meeting.enums.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { MOST_ITEMS } from '../meetings/plan.inputs.js';
import { ItemPaperRepository } from '../papers/item-paper.repository.js';
import { Recording } from '../proceedings/recording.js';
import { AgendaAccess } from './agenda.access.js';
import type { CarryOverItemsInput, DeferItemInput, ItemInput } from './agenda.inputs.js';
import { AgendaRepository, type EarlierItem } from './agenda.repository.js';
import { requireRoom } from './item-proposal.service.js';

interface CourseDone extends Record<string, Reference> {
  readonly meeting: Reference;
  readonly item: Reference;
}
type CarriedDone = { readonly meeting: Reference; readonly items: readonly Reference[] };

/** What becomes of items in their meeting, and how those that were not taken come before a later one. */
@Injectable()
export class ItemService {
  constructor(
    private readonly access: AgendaAccess,
    private readonly agendas: AgendaRepository,
    private readonly papers: ItemPaperRepository,
    private readonly meetings: MeetingRepository,
    private readonly recording: Recording,
  ) {}

  defer(viewer: Viewer, input: DeferItemInput): Promise<CourseDone> {
    return this.course('agenda.deferItem', 'agenda.itemDeferred', viewer, input, ItemCourse.DEFERRED, input.reason);
  }

  markNotReached(viewer: Viewer, input: ItemInput): Promise<CourseDone> {
    const event = 'agenda.itemMarkedNotReached';
    return this.course('agenda.markItemNotReached', event, viewer, input, ItemCourse.NOT_REACHED);
  }

  markTaken(viewer: Viewer, input: ItemInput): Promise<CourseDone> {
    return this.course('agenda.markItemTaken', 'agenda.itemMarkedTaken', viewer, input, ItemCourse.TAKEN);
  }

  carryOver(viewer: Viewer, input: CarryOverItemsInput): Promise<CarriedDone> {
    return this.recording.perform('agenda.carryOverItems', viewer, input, async () => {
      const { meeting, agenda } = await this.access.lock('agenda.carryOverItems', viewer, input);
      const now = this.recording.now();
      meeting.requireOpen(now);
      agenda.requireNotAdopted();
      const ids = [...new Set(input.items.map((item, index) => inputId('agi', item, ['items', String(index)])))];
      await this.access.seen(viewer, ids);
      const found = new Map((await this.agendas.earlierItems(ids)).map((item) => [item.id, item]));
      const earlier = ids.map((id) => found.get(id));
      const before = await this.meetings.items.of(meeting.id);
      requireRoom(before.length, ids.length, MOST_ITEMS);
      for (const [index, item] of earlier.entries()) {
        if (!item) throw new NotFound();
        requireCarriable(item, meeting, ['items', String(index)]);
      }
      const carried = earlier as EarlierItem[];
      const lines = await this.meetings.items.add(meeting.id, carried.map(lineOf));
      const added = lines.slice(before.length);
      for (const [index, { id }] of added.entries()) {
        const from = (carried[index] as EarlierItem).id;
        await this.agendas.linkCarried(id, from);
        await this.papers.copy(from, id, viewer.memberId, now);
      }
      await this.save(meeting, now);
      await this.record('agenda.itemsCarriedOver', { type: 'Meeting', id: meeting.id }, meeting, viewer, {
        items: added.length,
      });
      return {
        meeting: reference('Meeting', meeting.id),
        items: added.map(({ id }) => reference('AgendaItem', id)),
      };
    });
  }

  private course(
    act: string,
    event: string,
    viewer: Viewer,
    input: ItemInput,
    course: ItemCourse,
    reason = '',
  ): Promise<CourseDone> {
    return this.recording.perform(act, viewer, input, async () => {
      const { meeting, itemId } = await this.access.item(act, viewer, input.item);
      meeting.requireRecordable();
      const [item] = await this.agendas.earlierItems([itemId]);
      if (!item) throw new NotFound();
      if (item.kind !== AgendaItemKind.ITEM) {
        throw new Refused('agenda.section', 'A section is a heading: items are taken, put off or not reached.', {
          path: ['item'],
        });
      }
      if (item.carried) {
        throw new Refused('agenda.carried-over', 'The item stands on the agenda of a later meeting already.', {
          path: ['item'],
        });
      }
      await this.agendas.setCourse(itemId, course, reason);
      const now = this.recording.now();
      await this.agendas.touch(meeting.id, now);
      await this.record(event, { type: 'AgendaItem', id: itemId }, meeting, viewer, { course });
      return { meeting: reference('Meeting', meeting.id), item: reference('AgendaItem', itemId) };
    });
  }

  private async save(meeting: MeetingEntity, now: Date): Promise<void> {
    meeting.updatedAt = now;
    await this.meetings.save(meeting);
  }

  private async record(
    act: string,
    subject: { readonly type: string; readonly id: string },
    { bodyId }: MeetingEntity,
    viewer: Viewer,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.recording.event({ act, subject, bodyId, changes }, viewer);
  }
}

const lineOf = ({ title, minutes, purpose, presenter }: EarlierItem) => ({
  ...{ id: null, kind: AgendaItemKind.ITEM, title, minutes, purpose: purpose as AgendaPurpose, presenter },
});

/** What the body did not take in a meeting that was held comes before it again, once, and under no looser label. */
function requireCarriable(item: EarlierItem, to: MeetingEntity, path: readonly string[]): void {
  if (item.bodyId !== to.bodyId) {
    throw new Refused('agenda.carried-within-body', 'A body carries over items of its own meetings.', { path });
  }
  if (item.state !== MeetingState.HELD || !item.awaits) {
    throw new Refused(
      'agenda.carried-untaken',
      'What is carried over was put off or not reached in a meeting that was held, or was for a decision that it did not take.',
      { path },
    );
  }
  if (item.carried) {
    throw new Refused('agenda.carried-over', 'The item stands on the agenda of a later meeting already.', { path });
  }
  if (!atLeastAsStrict(to.label, item.label as Label)) {
    throw new Refused(
      'agenda.carried-label',
      `The item was on the agenda of a meeting labelled ${item.label}: this one is labelled ${to.label}, which more people may see.`,
      { path },
    );
  }
}
