import { inputId } from '../kernel/graphql/input-id.js';
import { InvalidInput } from '../kernel/refused.js';
import { AgendaItemKind, type AgendaPurpose } from './meeting.enums.js';
import type { AgendaItemInput } from './plan.inputs.js';

/** A line of an agenda as it is to stand: an item, or a heading above items. */
export interface AgendaLine {
  /** The line that it was before (UUID); null where it is new, or known by its title. */
  readonly id: string | null;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly minutes: number | null;
  readonly purpose: AgendaPurpose;
  readonly presenter: string;
}

/** A line that stands on an agenda. */
export interface StandingLine extends AgendaLine {
  readonly id: string;
}

/** The lines that the field `path` of an input gives. */
export function agendaLines(items: readonly AgendaItemInput[], path: string): AgendaLine[] {
  const seen = new Set<string>();
  return items.map(({ id: given, kind, title, minutes, purpose, presenter }, index) => {
    const at = (field: string): string[] => [path, String(index), field];
    const id = given === null || given === undefined ? null : inputId('agi', given, at('id'));
    if (id !== null && seen.has(id)) throw InvalidInput.field(at('id'), 'is there twice: a line has one place.');
    if (id !== null) seen.add(id);
    if (kind === AgendaItemKind.SECTION) {
      if (typeof minutes === 'number')
        throw InvalidInput.field(at('minutes'), 'goes with items: a section is a heading.');
      if (presenter) throw InvalidInput.field(at('presenter'), 'goes with items: a section is a heading.');
    }
    return { id, kind, title, minutes: minutes ?? null, purpose, presenter: presenter ?? '' };
  });
}

/** The number that each item is shown with, by its id; sections have none. */
export function numbersOf(lines: readonly StandingLine[]): ReadonlyMap<string, number> {
  const items = lines.filter(({ kind }) => kind === AgendaItemKind.ITEM);
  return new Map(items.map(({ id }, index) => [id, index + 1]));
}
