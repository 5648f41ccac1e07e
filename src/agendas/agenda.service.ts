import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput, NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type AgendaLine, agendaLines, type StandingLine } from '../meetings/agenda-line.js';
import { AgendaItemKind } from '../meetings/meeting.enums.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { Recording } from '../proceedings/recording.js';
import { AgendaAccess } from './agenda.access.js';
import { agendaDifference, type LineChange } from './agenda-difference.js';
import type { AdoptAgendaInput, AmendAgendaInput, AnnotateAgendaInput, SetAgendaInput } from './agenda.inputs.js';
import { AgendaRepository } from './agenda.repository.js';

export interface Done extends Record<string, Reference> {
  readonly meeting: Reference;
}

/** An agenda is set, annotated, adopted, and amended by the body. It is no part of a calendar entry: the sequence stays. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly access: AgendaAccess,
    private readonly agendas: AgendaRepository,
    private readonly meetings: MeetingRepository,
    private readonly recording: Recording,
  ) {}

  set(viewer: Viewer, input: SetAgendaInput): Promise<Done> {
    return this.recording.perform('meeting.setAgenda', viewer, input, async () => {
      const { meeting, agenda } = await this.access.lock('meeting.setAgenda', viewer, input);
      meeting.requireOpen(this.recording.now());
      agenda.requireNotAdopted();
      await this.meetings.items.set(meeting.id, agendaLines(input.items, 'items'));
      return this.done('meeting.agendaSet', meeting, viewer);
    });
  }

  annotate(viewer: Viewer, input: AnnotateAgendaInput): Promise<Done> {
    return this.recording.perform('agenda.annotate', viewer, input, async () => {
      const { meeting, agenda } = await this.access.lock('agenda.annotate', viewer, input);
      const now = this.recording.now();
      meeting.requireOpen(now);
      agenda.annotate(now, viewer.memberId);
      const said = annotationsOf(input);
      if ((await this.agendas.annotate(meeting.id, said)) !== said.size) throw new NotFound();
      await this.agendas.save(agenda);
      return this.done('agenda.annotated', meeting, viewer, { items: said.size });
    });
  }

  adopt(viewer: Viewer, input: AdoptAgendaInput): Promise<Done> {
    return this.recording.perform('agenda.adopt', viewer, input, async () => {
      const { meeting, agenda } = await this.access.lock('agenda.adopt', viewer, input);
      const now = this.recording.now();
      meeting.requireInSession();
      const lines = input.items ? agendaLines(input.items, 'items') : null;
      const { after, changes } = await this.change(meeting.id, lines);
      agenda.adopt(after.filter(({ kind }) => kind === AgendaItemKind.ITEM).length, now, viewer.memberId);
      const about = { onAdoption: true, reason: input.reason ?? '', by: viewer.memberId, at: now };
      await this.agendas.addChanges(meeting.id, changes, about);
      await this.agendas.save(agenda);
      return this.done('agenda.adopted', meeting, viewer, { items: after.length, changes: changes.length });
    });
  }

  amend(viewer: Viewer, input: AmendAgendaInput): Promise<Done> {
    return this.recording.perform('agenda.amend', viewer, input, async () => {
      const { meeting, agenda } = await this.access.lock('agenda.amend', viewer, input);
      meeting.requireInSession();
      agenda.requireAdopted();
      const { changes } = await this.change(meeting.id, agendaLines(input.items, 'items'));
      if (changes.length === 0) throw InvalidInput.field('items', 'are those of the agenda as it stands.');
      const about = { onAdoption: false, reason: input.reason, by: viewer.memberId, at: this.recording.now() };
      await this.agendas.addChanges(meeting.id, changes, about);
      return this.done('agenda.amended', meeting, viewer, { changes: changes.length });
    });
  }

  private async change(
    meetingId: string,
    lines: readonly AgendaLine[] | null,
  ): Promise<{ after: readonly StandingLine[]; changes: LineChange[] }> {
    const before = await this.meetings.items.of(meetingId);
    const after = lines ? await this.meetings.items.set(meetingId, lines) : before;
    return { after, changes: agendaDifference(before, after) };
  }

  private async done(
    act: string,
    meeting: MeetingEntity,
    viewer: Viewer,
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<Done> {
    meeting.updatedAt = this.recording.now();
    await this.meetings.save(meeting);
    const { id, bodyId, kind, label } = meeting;
    // No titles: the trail is read by those who read no papers.
    const subject = { type: 'Meeting', id };
    await this.recording.event({ act, subject, bodyId, changes: { kind, label, ...changes } }, viewer);
    return { meeting: reference('Meeting', id) };
  }
}

function annotationsOf({ annotations }: AnnotateAgendaInput): Map<string, string> {
  const said = new Map<string, string>();
  for (const [index, { item, annotationMarkdown }] of annotations.entries()) {
    const path = ['annotations', String(index), 'item'];
    const id = inputId('agi', item, path);
    if (said.has(id)) throw InvalidInput.field(path, 'is there twice: an item has one annotation.');
    said.set(id, annotationMarkdown);
  }
  return said;
}
