import { numbersOf, type StandingLine } from '../meetings/agenda-line.js';
import { AgendaChangeKind } from './agenda.enums.js';

/** How one line of an agenda differs from how it stood before. */
export interface LineChange {
  readonly kind: AgendaChangeKind;
  readonly itemId: string;
  readonly title: string;
  readonly formerTitle: string | null;
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
}

/** What was dropped, then what was added, moved or revised, in the order of the agenda. */
export function agendaDifference(before: readonly StandingLine[], after: readonly StandingLine[]): LineChange[] {
  const [former, present] = [new Map(before.map((line) => [line.id, line])), new Set(after.map(({ id }) => id))];
  const [from, to] = [numbersOf(before), numbersOf(after)];
  const change = (kind: AgendaChangeKind, { id, title }: StandingLine): LineChange => {
    const formerTitle = former.get(id)?.title ?? null;
    return {
      ...{ kind, itemId: id, title, formerTitle: formerTitle === title ? null : formerTitle },
      ...{ fromNumber: from.get(id) ?? null, toNumber: to.get(id) ?? null },
    };
  };
  const stayed = inPlace(
    before.filter(({ id }) => present.has(id)).map(({ id }) => id),
    after,
  );
  const dropped = before.filter(({ id }) => !present.has(id)).map((line) => change(AgendaChangeKind.DROPPED, line));
  const others = after.flatMap((line) => {
    const was = former.get(line.id);
    if (!was) return change(AgendaChangeKind.ADDED, line);
    return [
      ...(stayed.has(line.id) ? [] : [change(AgendaChangeKind.MOVED, line)]),
      ...(saysTheSame(was, line) ? [] : [change(AgendaChangeKind.REVISED, line)]),
    ];
  });
  return [...dropped, ...others];
}

const saysTheSame = (one: StandingLine, other: StandingLine): boolean =>
  (['kind', 'title', 'minutes', 'purpose', 'presenter'] as const).every((field) => one[field] === other[field]);

/**
 * The lines that kept their place among the others: as many as can be, so that the fewest count as moved. That is the
 * longest run of former places that still rises.
 */
function inPlace(former: readonly string[], after: readonly StandingLine[]): ReadonlySet<string> {
  const place = new Map(former.map((id, index) => [id, index]));
  const kept = after.filter(({ id }) => place.has(id)).map(({ id }) => id);
  const runs: string[][] = [];
  for (const [index, id] of kept.entries()) {
    const longest = runs
      .slice(0, index)
      .filter((run) => (place.get(run.at(-1) ?? '') ?? 0) < (place.get(id) ?? 0))
      .reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, id]);
  }
  return new Set(runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []));
}
