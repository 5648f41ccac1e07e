import { idOf, type Rows } from './rows.js';

const COURSES = ['DEFERRED', 'OPEN', 'NOT_REACHED', 'TAKEN'] as const;
const STATES = ['PROVISIONAL', 'ANNOTATED', 'ADOPTED'] as const;
const PROPOSED = ['PROPOSED', 'PLACED', 'DECLINED', 'WITHDRAWN'] as const;

/** The life of an agenda: sections, items that were not taken, what was carried over, changes, a call and proposals. */
export async function putAgenda(
  rows: Rows,
  name: string,
  meeting: string,
  earlier: string | null,
  number: number,
): Promise<void> {
  const [chair, member] = [idOf('member other.chair'), idOf('member other.member')];
  const state = STATES[number % STATES.length];
  if (number % 5 !== 4) {
    await rows.putKeyed('agenda', {
      ...{ id: meeting, state },
      ...(state === 'PROVISIONAL' ? {} : { annotated_at: '2025-11-01T10:00:00Z', annotated_by: chair }),
      ...(state === 'ADOPTED' ? { adopted_at: '2026-01-10T10:00:00Z', adopted_by: chair } : {}),
      ...{ items_due_at: number % 2 === 0 ? '2025-12-01T10:00:00Z' : '2099-01-01T10:00:00Z' },
      ...{ items_due_zone: 'Asia/Tokyo', call_note: `Call of ${name}`, called_at: '2025-11-01T09:00:00Z' },
      called_by: member,
    });
  }
  await rows.put('agenda_item', `${name} section`, {
    ...{ meeting_id: meeting, position: 2, kind: 'SECTION', title: `Section of ${name}` },
  });
  const second = await rows.put('agenda_item', `${name} second`, {
    ...{ meeting_id: meeting, position: 3, title: `Second item of ${name}`, purpose: 'DECISION' },
    ...{ annotation_markdown: `Asked in ${name}`, course: COURSES[number % COURSES.length] },
    course_reason: `Course of ${name}`,
    carried_from_id: earlier && idOf(`agenda_item ${earlier} second`),
  });
  await rows.put('agenda_item', `${name} third`, {
    ...{ meeting_id: meeting, position: 4, title: `Third item of ${name}`, course: 'DEFERRED' },
  });
  await rows.put('agenda_change', name, {
    ...{ meeting_id: meeting, kind: 'MOVED', on_adoption: number % 2 === 0, agenda_item_id: second },
    ...{ item_title: `Moved in ${name}`, from_number: 1, to_number: 2, reason: `Moved for ${name}` },
    ...{ recorded_by: chair, recorded_at: '2026-01-10T10:00:00Z' },
  });
  const became = PROPOSED[number % PROPOSED.length];
  await rows.put('item_proposal', name, {
    ...{ meeting_id: meeting, title: `Proposed in ${name}`, purpose: 'DISCUSSION', presenter: `Presenter of ${name}` },
    ...{ seat_id: idOf('seat other 2'), member_id: number % 2 === 0 ? member : null, on_behalf: number % 2 === 1 },
    ...{ evidence: `Evidence of ${name}`, explanation_markdown: `Explained in ${name}`, late: number % 3 === 0 },
    ...{ recorded_by: chair, proposed_at: `2025-11-${10 + (number % 9)}T10:00:00Z`, state: became },
    ...(became === 'PROPOSED' ? {} : { decided_by: chair, decided_at: '2025-12-01T10:00:00Z' }),
    ...(became === 'PLACED' ? { agenda_item_id: second } : {}),
    reason: became === 'DECLINED' ? `Declined in ${name}` : '',
  });
}
