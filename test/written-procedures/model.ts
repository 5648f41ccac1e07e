import fc from 'fast-check';

/** Something that happens to a silence procedure; times are minutes since it was opened. */
export interface Command {
  readonly does:
    | 'object'
    | 'accept'
    | 'record'
    | 'crash'
    | 'extend'
    | 'suspend'
    | 'resume'
    | 'withdraw'
    | 'vacate'
    | 'wait';
  readonly seat: number;
  readonly alternate: boolean;
  readonly amends: boolean;
  readonly minutes: number;
  readonly time: number;
  readonly expiry: number;
}

const OFTEN = ['object', 'accept', 'record', 'record', 'wait', 'wait', 'wait', 'extend', 'suspend', 'resume'] as const;
export const commands = fc.record({
  does: fc.constantFrom(...OFTEN, 'crash' as const, 'vacate' as const, 'withdraw' as const),
  seat: fc.integer({ min: 0, max: 2 }),
  alternate: fc.boolean(),
  amends: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 70 }),
});
type Given = Pick<Command, 'does' | 'seat' | 'alternate' | 'amends' | 'minutes'>;

interface Answer {
  readonly at: number;
  readonly by: 'HEAD' | 'ALTERNATE' | 'SECRETARY';
  readonly objects: boolean;
  readonly ends: boolean;
}

/** What a silence procedure is by its rules, without a database. */
export class Model {
  private time = 0;
  expiry = 60;
  private stopped: number | null = null;
  private ended: 'BROKEN' | 'ADOPTED' | 'WITHDRAWN' | 'SET_ASIDE' | null = null;
  private readonly answers = new Map<number, Answer>();
  private readonly vacant = new Set<number>();
  /** Answers that were kept. */
  kept = 0;

  get state(): string {
    if (this.ended) return this.ended;
    if (this.stopped !== null) return 'SUSPENDED';
    return this.time >= this.expiry ? 'ADOPTED' : 'OPEN';
  }

  get objections(): number {
    return [...this.answers.values()].filter(({ objects }) => objects).length;
  }

  /** The command with its times; only the first seat has an alternate. */
  prepare(given: Given): Command {
    const time = given.does === 'wait' ? this.time + given.minutes : this.time;
    const alternate = given.alternate && given.seat === 0;
    // Near the expiry, before and after it.
    return { ...given, alternate, time, expiry: this.expiry + given.minutes - 10 };
  }

  /** Whether it goes through. */
  apply({ does, seat, alternate, minutes, time, expiry }: Command): boolean {
    if (does === 'wait') {
      this.time = time;
      if (this.state === 'ADOPTED') this.ended ??= 'ADOPTED';
      return true;
    }
    const { state } = this;
    const runs = state === 'OPEN' || state === 'SUSPENDED';
    const by = alternate ? 'ALTERNATE' : 'HEAD';
    switch (does) {
      case 'object':
      case 'accept':
        return !this.vacant.has(seat) && this.receive(seat, { at: this.time, by, objects: does === 'object' });
      case 'record':
        // It was opened a minute before the beginning; nothing was received before that.
        return (
          this.time - minutes >= -1 && this.receive(seat, { at: this.time - minutes, by: 'SECRETARY', objects: true })
        );
      case 'crash':
        return false;
      case 'extend':
        if (state === 'OPEN' && expiry > this.expiry) this.expiry = expiry;
        else return false;
        return true;
      case 'suspend':
        if (state === 'OPEN') this.stopped = this.time;
        return state === 'OPEN';
      case 'resume':
        if (this.stopped === null || state !== 'SUSPENDED') return false;
        this.expiry += this.time - this.stopped;
        this.stopped = null;
        return true;
      case 'withdraw':
        if (runs) this.end('WITHDRAWN');
        return runs;
      default:
        this.vacant.add(seat);
        return true;
    }
  }

  private receive(seat: number, said: Omit<Answer, 'ends'>): boolean {
    const { state } = this;
    if (state === 'WITHDRAWN') return false;
    this.kept += 1;
    const late = state !== 'SUSPENDED' && said.at >= this.expiry;
    const standing = this.answers.get(seat);
    const prevails =
      !standing || (!standing.ends && said.at >= standing.at && !(said.by === 'ALTERNATE' && standing.by === 'HEAD'));
    if (late || !prevails) return true;
    const ends = said.objects && ['OPEN', 'SUSPENDED', 'ADOPTED'].includes(state);
    this.answers.set(seat, { ...said, ends });
    if (ends) this.end(state === 'ADOPTED' ? 'SET_ASIDE' : 'BROKEN');
    return true;
  }

  private end(how: NonNullable<Model['ended']>): void {
    this.ended = how;
    this.stopped = null;
  }
}
