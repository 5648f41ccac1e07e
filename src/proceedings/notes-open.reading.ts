import { type FieldReading, type Link, many } from '../kernel/reading/definition.js';
import { insideSight } from '../meetings/meeting.sight.js';
import { keeps } from './proceedings.sight.js';

/** Who is not heard of for so long has left (seconds). Pages tell it again within a third of that. */
const LONGEST_SILENCE = 15;

const hasNotesOpen: Link = (row, target, context) =>
  `(${insideSight(row, context)} and ${keeps(row, context)} and ${target}.id is distinct from ${context.viewer('memberId', 'uuid')}` +
  ` and exists (select from notes_open o where o.meeting_id = ${row}.id and o.member_id = ${target}.id and o.seen_at > now() - interval '${LONGEST_SILENCE} seconds'))`;

/** Who else has the notes of a meeting open, for those who may read the notes. */
export const notesOpen: Record<string, FieldReading> = { notesOpenBy: many('Member', hasNotesOpen, 'name') };
