/** A clause as it stands in a text: enough to see what it refers to. */
export interface ReferringClause {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}
/** A number that a clause had once, in this text or the one with which it began; `id` is that clause here. */
export interface FormerNumber {
  readonly number: string;
  readonly id: string;
}
/** That a clause names another by a number that no clause has. */
export interface BrokenReference {
  readonly clauseId: string;
  /** As it is written, such as `clause 9`. */
  readonly words: string;
  readonly number: string;
  /** The clause that had the number; null when none is known. */
  readonly formerlyId: string | null;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,5}`;
const WORD = String.raw`(?:sub-?)?(?:clause|paragraphe?|article|section|para|alinéa)s?`;
/** One number, or several: `clauses 4, 5 and 7`, `articles 3 à 5`. */
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\d])(${WORD})\.?\s+(${NUMBER}(?:(?:\s*,\s*|\s*(?:,\s*)?(?:and|or|to|et|ou|à)\s+|\s*[-–]\s*)${NUMBER})*)(?![\p{L}\d/])`,
  'giu',
);
/** It goes on with what the number is one of: another clause here, or a text that is not this one. */
const OF_ANOTHER = new RegExp(
  String.raw`^(?:\s*\([^)]{1,10}\))?,?\s+(?:of|to|in|du|de|des|à)\s+(?:the\s+|la\s+|le\s+|les\s+|l['’]\s*)?(?:${WORD}\s+\d|(?!Terms\b|Mandat\b)\p{Lu})`,
  'u',
);

/** Where clauses name others by numbers that are not there: vanished, or given to no clause since. One row each. */
export function brokenReferences(
  clauses: readonly ReferringClause[],
  former: readonly FormerNumber[],
): BrokenReference[] {
  const standing = new Standing(clauses);
  const had = new Map(former.map(({ number, id }) => [digitsOf(number), id]));
  return clauses.flatMap((clause) => {
    const told = new Set<string>();
    return namedBy(clause).flatMap(({ word, number }) => {
      if (told.has(number) || standing.has(number, word, clause)) return [];
      told.add(number);
      const words = `${word} ${number}`;
      return [{ clauseId: clause.id, words, number, formerlyId: had.get(number) ?? null }];
    });
  });
}

function namedBy({ heading, body }: ReferringClause): { word: string; number: string }[] {
  const text = `${heading}\n${body}`;
  return [...text.matchAll(NAMED)].flatMap((found) => {
    const [whole, word = '', numbers = ''] = found;
    if (OF_ANOTHER.test(text.slice(found.index + whole.length))) return [];
    // Each number of a row is named by the word in the singular.
    const single = numbers.includes(' ') || /[,–-]/.test(numbers) ? word.replace(/s$/i, '') : word;
    return (numbers.match(new RegExp(NUMBER, 'g')) ?? []).map((number) => ({ word: single, number }));
  });
}

/** Which numbers there are. */
class Standing {
  private readonly numbers: ReadonlySet<string>;
  /** Numbered paragraphs may stand within the text of a clause. */
  private readonly within: ReadonlySet<string>;

  constructor(clauses: readonly ReferringClause[]) {
    // A clause 4.2 makes a clause 4, though no heading has that number.
    this.numbers = new Set(clauses.flatMap(({ number }) => stemsOf(digitsOf(number))));
    this.within = new Set(
      clauses.flatMap(({ body }) =>
        [...body.matchAll(/^\s*(?:\*\*)?(\d{1,3}(?:\.\d{1,3})*)[.)\s]/gm)].map(([, number = '']) => number),
      ),
    );
  }

  has(number: string, word: string, { number: own }: ReferringClause): boolean {
    if (this.numbers.has(number) || this.within.has(number)) return true;
    // A paragraph is named by its place in the clause that names it, or beside that.
    if (!/^(?:sub-?)?(?:para|alin)/i.test(word)) return false;
    return stemsOf(digitsOf(own)).some((stem) => this.numbers.has(`${stem}.${number}`));
  }
}

const digitsOf = (number: string): string => /\d+(?:\.\d+)*/.exec(number)?.[0] ?? number;

/** `4.2.1` with what stands above it: `4`, `4.2`. */
function stemsOf(number: string): string[] {
  const parts = number.split('.');
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
}
