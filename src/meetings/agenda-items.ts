import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { AgendaLine, StandingLine } from './agenda-line.js';

/** The lines of agendas. Whoever changes them holds the lock of the meeting's row. */
@Injectable()
export class AgendaItems {
  constructor(private readonly transaction: Transaction) {}

  /** Those of a meeting, in order. */
  of(meetingId: string): Promise<StandingLine[]> {
    return this.transaction.query<StandingLine>(
      `select id, kind, title, minutes, purpose, presenter from agenda_item where meeting_id = $1 order by position`,
      [meetingId],
    );
  }

  /** Puts lines in place of the agenda. A line named by its id, or of the same title, stays what it is, with all that is noted on it. */
  async set(
    meetingId: string,
    lines: readonly AgendaLine[],
    added: readonly StandingLine[] = [],
  ): Promise<StandingLine[]> {
    const standing = identified(lines, [...(await this.of(meetingId)), ...added]);
    const ids = standing.map(({ id }) => id);
    await this.transaction.query(`delete from agenda_item where meeting_id = $1 and id <> all($2::uuid[])`, [
      meetingId,
      ids,
    ]);
    // A place is taken once: all are left before new ones are taken.
    await this.transaction.query(`update agenda_item set position = -position where meeting_id = $1`, [meetingId]);
    await this.transaction.query(
      `insert into agenda_item (id, meeting_id, position, kind, title, minutes, purpose, presenter)
       select line.id, $1, line.position, line.kind, line.title, line.minutes, line.purpose, line.presenter
         from unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[]) with ordinality
           as line(id, kind, title, minutes, purpose, presenter, position)
       on conflict (id) do update set position = excluded.position, kind = excluded.kind, title = excluded.title,
         minutes = excluded.minutes, purpose = excluded.purpose, presenter = excluded.presenter`,
      [
        meetingId,
        ids,
        standing.map(({ kind }) => kind),
        standing.map(({ title }) => title),
        standing.map(({ minutes }) => minutes),
        standing.map(({ purpose }) => purpose),
        standing.map(({ presenter }) => presenter),
      ],
    );
    return standing;
  }

  /** Adds lines before the one at a place (counted from 0), or at the end; answers all lines. */
  async add(meetingId: string, lines: readonly AgendaLine[], at?: number): Promise<StandingLine[]> {
    const former = await this.of(meetingId);
    const place = at ?? former.length;
    const added = lines.map((line) => ({ ...line, id: newId() }));
    return this.set(meetingId, [...former.slice(0, place), ...added, ...former.slice(place)], added);
  }
}

/** Each line with its id: its own, that of a former line with its title, or a new one. */
function identified(lines: readonly AgendaLine[], former: readonly StandingLine[]): StandingLine[] {
  const named = new Set(lines.flatMap(({ id }) => id ?? []));
  const known = new Set(former.map(({ id }) => id));
  if ([...named].some((id) => !known.has(id))) throw new NotFound();
  const left = former.filter(({ id }) => !named.has(id));
  return lines.map((line) => {
    if (line.id !== null) return { ...line, id: line.id };
    const same = left.findIndex(({ title }) => title === line.title);
    return { ...line, id: (same < 0 ? undefined : left.splice(same, 1)[0]?.id) ?? newId() };
  });
}
