import { useDraft } from './draft.js';

/** What stands on the server: a thing's fields as a form has them, at a version. */
export interface Standing<Values> {
  readonly version: number;
  readonly values: Values;
}

interface Kept<Values> {
  /** What the form began from. */
  readonly base: Standing<Values>;
  /** What somebody had typed when they took the others' text instead. */
  readonly mine: Values | null;
  /** What others made of it, beside which one goes on with one's own. */
  readonly beside: Overtaken<Values> | null;
}

/** What it was when one began, and what others have made of it. */
export interface Overtaken<Values> {
  readonly before: Values;
  readonly now: Values;
}

export type Edit<Values extends object> = ReturnType<typeof useEdit<Values>>;

/**
 * A form over something that others change too. What it began from is kept with what was typed, over a reload: when
 * another version stands on the server, both texts are there, and the person says how to go on. Nothing is lost
 * whatever they choose. A thing's version moves with more than what the form holds: `same` says when that stayed.
 */
export function useEdit<Values extends object>(
  name: string,
  standing: Standing<Values>,
  same: (before: Values, now: Values) => boolean = () => false,
) {
  const { values, change, discard } = useDraft<Values & Kept<Values>>(`edit ${name}`, {
    ...standing.values,
    ...{ base: standing, mine: null, beside: null },
  });
  const { base, mine: kept } = values;
  const mine = Object.fromEntries(
    Object.keys(standing.values).map((key) => [key, values[key as keyof Values]]),
  ) as Values;
  const current = standing.version === base.version || same(base.values, standing.values);
  const overtaken: Overtaken<Values> | null = current ? null : { before: base.values, now: standing.values };
  const set = (changes: Partial<Values & Kept<Values>>) => change(changes);
  return {
    values: mine,
    change: (changes: Partial<Values>) => set(changes as Partial<Values & Kept<Values>>),
    discard,
    /** Not null while others have changed it, and it is not said how to go on. */
    overtaken,
    beside: values.beside,
    expectedVersion: current ? standing.version : base.version,
    standingVersion: standing.version,
    /** Their text comes into the form; one's own is kept beside it. */
    take: () => set({ ...standing.values, base: standing, mine, beside: null } as Partial<Values & Kept<Values>>),
    /** One's own text stays in the form, and is to be saved over theirs. */
    goOn: () => set({ base: standing, beside: overtaken } as Partial<Values & Kept<Values>>),
    /** Brings back one's own text after theirs was taken. */
    putBack: kept ? () => set({ ...kept, mine: null } as Partial<Values & Kept<Values>>) : null,
  };
}
