import fc from 'fast-check';

/** Who there is: the party for which each stands, and where. */
export const PEOPLE = {
  author: { party: 'A', inside: true, keeps: false },
  colleague: { party: 'A', inside: true, keeps: false },
  lead: { party: 'L', inside: true, keeps: true },
  secretary: { party: 'S', inside: true, keeps: true },
  first: { party: 'P', inside: true, keeps: false },
  partner: { party: 'P', inside: true, keeps: false },
  second: { party: 'Q', inside: true, keeps: false },
  member: { party: 'M', inside: true, keeps: false },
  chair: { party: 'C', inside: true, keeps: false },
  outsider: { party: 'O', inside: false, keeps: false },
} as const;
export type Who = keyof typeof PEOPLE;
const everybody = Object.keys(PEOPLE) as Who[];

type Verdict = 'SUPPORTS' | 'ASKS_FOR_CHANGES';
export type Command =
  | { readonly does: 'requestReview'; readonly by: Who; readonly who: readonly Who[] }
  | { readonly does: 'submitReview'; readonly by: Who; readonly verdict: Verdict; readonly revision: number }
  | {
      readonly does: 'requestRevision' | 'agreeFinding' | 'transmitFinding' | 'noteFinding' | 'approveFinding';
      readonly by: Who;
    }
  | { readonly does: 'reviseFinding' | 'withdrawFinding'; readonly by: Who };

/** What is drawn: an act of anybody, or whatever would bring the finding on from where it stands. */
export type Drawn = { readonly does: 'goOn'; readonly verdict: Verdict } | (Command & { readonly late?: boolean });

const by = fc.constantFrom(...everybody);
const keeper = fc.constantFrom<Who>('lead', 'secretary', 'author', 'first');
const verdict = fc.constantFrom<Verdict>('SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'ASKS_FOR_CHANGES');
const act = <Name extends string>(...names: Name[]): fc.Arbitrary<Name> => fc.constantFrom(...names);
const steps = act('requestRevision', 'agreeFinding', 'transmitFinding', 'noteFinding', 'approveFinding');

export const drawn: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ does: fc.constant('goOn' as const), verdict }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('requestReview' as const),
      by: keeper,
      who: fc.uniqueArray(by, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ does: fc.constant('submitReview' as const), by, verdict, revision: fc.constant(0), late: fc.boolean() },
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: steps, by: fc.oneof(by, fc.constant<Who>('chair'), keeper) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reviseFinding' as const), by: keeper }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdrawFinding' as const), by }) },
);

/** A finding as plain rules have it: nothing of the server is used here. */
export class Model {
  state = 'POSTED';
  revision = 1;
  readonly authors = new Set<Who>(['author']);
  private named = new Set<Who>();
  readonly reviews: { who: Who; revision: number; verdict: Verdict }[] = [];

  /** The act that was drawn, as it is asked for now. */
  prepare(one: Drawn): Command {
    if (one.does === 'submitReview') {
      const { does, by: who, verdict: says } = one;
      return { does, by: who, verdict: says, revision: this.revision - (one.late ? 1 : 0) || 1 };
    }
    if (one.does !== 'goOn') return one;
    const next = [...this.named].find((who) => this.lastOf(who) === undefined && this.isIndependent(who));
    switch (this.state) {
      case 'POSTED':
        return { does: 'requestReview', by: 'lead', who: ['first', 'second'] };
      case 'UNDER_REVIEW':
        if (next) return { does: 'submitReview', by: next, verdict: one.verdict, revision: this.revision };
        return { does: this.settles() ? 'agreeFinding' : 'requestRevision', by: 'lead' };
      case 'REVISION_REQUESTED':
        return { does: 'reviseFinding', by: 'author' };
      case 'AGREED':
        return { does: 'transmitFinding', by: 'lead' };
      default:
        return { does: one.verdict === 'SUPPORTS' ? 'approveFinding' : 'noteFinding', by: 'chair' };
    }
  }

  /** Whether the act goes through; if so, what it does. */
  apply(command: Command): boolean {
    if (!this.admits(command)) return false;
    switch (command.does) {
      case 'requestReview':
        this.named = new Set(command.who);
        if (this.state === 'POSTED') this.state = 'UNDER_REVIEW';
        break;
      case 'submitReview':
        this.reviews.push({ who: command.by, revision: command.revision, verdict: command.verdict });
        break;
      case 'reviseFinding':
        this.revision += 1;
        this.authors.add(command.by);
        if (this.state === 'REVISION_REQUESTED') this.state = 'UNDER_REVIEW';
        else {
          this.state = 'POSTED';
          this.named.clear();
        }
        break;
      default:
        this.state = LEADS_TO[command.does];
    }
    return true;
  }

  private admits(command: Command): boolean {
    const { keeps } = PEOPLE[command.by];
    const { state } = this;
    switch (command.does) {
      case 'requestReview':
        return keeps && ['POSTED', 'UNDER_REVIEW', 'REVISION_REQUESTED'].includes(state) && this.canReview(command.who);
      case 'submitReview':
        return (
          state === 'UNDER_REVIEW' &&
          command.revision === this.revision &&
          this.named.has(command.by) &&
          this.isIndependent(command.by)
        );
      case 'requestRevision':
        return keeps && state === 'UNDER_REVIEW';
      case 'agreeFinding':
        return keeps && state === 'UNDER_REVIEW' && this.settles();
      case 'transmitFinding':
        return keeps && state === 'AGREED';
      case 'noteFinding':
      case 'approveFinding':
        return command.by === 'chair' && state === 'TRANSMITTED';
      default:
        return (keeps || command.by === 'author') && state !== 'WITHDRAWN';
    }
  }

  private canReview(who: readonly Who[]): boolean {
    const parties = new Set(who.map((one) => PEOPLE[one].party));
    return parties.size >= 2 && who.every((one) => PEOPLE[one].inside && this.isIndependent(one));
  }

  isIndependent(who: Who): boolean {
    return ![...this.authors].some((author) => PEOPLE[author].party === PEOPLE[who].party);
  }

  private lastOf(who: Who): Verdict | undefined {
    return this.reviews.findLast((one) => one.who === who && one.revision === this.revision)?.verdict;
  }

  /** Nobody who counts asks for changes, and two parties support it. */
  private settles(): boolean {
    const counting = everybody.filter((who) => this.isIndependent(who) && this.lastOf(who) !== undefined);
    const supporting = counting.filter((who) => this.lastOf(who) === 'SUPPORTS');
    return supporting.length === counting.length && new Set(supporting.map((who) => PEOPLE[who].party)).size >= 2;
  }
}

const LEADS_TO = {
  ...{ requestRevision: 'REVISION_REQUESTED', agreeFinding: 'AGREED', transmitFinding: 'TRANSMITTED' },
  ...{ noteFinding: 'NOTED', approveFinding: 'APPROVED', withdrawFinding: 'WITHDRAWN' },
} as const;

/** Which states may follow which, whoever acts. */
export const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  POSTED: ['UNDER_REVIEW', 'WITHDRAWN'],
  UNDER_REVIEW: ['REVISION_REQUESTED', 'AGREED', 'POSTED', 'WITHDRAWN'],
  REVISION_REQUESTED: ['UNDER_REVIEW', 'WITHDRAWN'],
  AGREED: ['TRANSMITTED', 'POSTED', 'WITHDRAWN'],
  TRANSMITTED: ['NOTED', 'APPROVED', 'POSTED', 'WITHDRAWN'],
  NOTED: ['POSTED', 'WITHDRAWN'],
  APPROVED: ['POSTED', 'WITHDRAWN'],
  WITHDRAWN: [],
};
