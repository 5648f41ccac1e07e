import { yearsLater } from '../kernel/calendar-days.js';
import { newId } from '../kernel/identifier.js';
import { alive, type Dated, endOn, holdsOn, overlaps, type Period } from '../kernel/period.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import { theTerms } from './provisions-in-force.js';

export interface SeatTermRow extends Dated {
  /** Null: somebody holds it, and the sources do not say who. */
  readonly partyId: string | null;
  /** Until when the party holds over after the term, by the terms of reference as they are; null where it does not. */
  readonly heldUntil: string | null;
  /** From which day on nobody holds the seat, because somebody vacated it. */
  vacatedOn: string | null;
}

/** What the terms of reference provide for terms of seats; null where they are silent. */
export interface TermRules {
  readonly years: Limit | null;
  readonly renewals: Limit | null;
}

/** A number that the terms set, and where they do. */
export interface Limit {
  readonly limit: number;
  readonly clause: string | null;
  readonly cites: string;
}

/** No more seats are held than there are. */
export function checkSeats(held: number, seats: Limit | null): void {
  if (!seats || held < seats.limit) return;
  throw new Refused(
    'seat.number',
    `${theTerms(seats.cites)} provide for ${seats.limit} ${seats.limit === 1 ? 'seat' : 'seats'}: so many others are held on that day already.`,
    { path: ['seat'], waivable: true, ...clauseOf(seats.clause) },
  );
}

const clauseOf = (clause: string | null): { clause?: string } => (clause ? { clause } : {});

const NEW = { heldUntil: null, vacatedOn: null, fate: 'ADDED' } as const;

const holdsOver = ({ until, heldUntil }: SeatTermRow): boolean => until !== null && heldUntil !== null;

/** Who holds a seat, over time. */
export class SeatTerms {
  constructor(
    private readonly number: number,
    readonly rows: SeatTermRow[],
  ) {}

  on(day: string): SeatTermRow | null {
    return this.rows.filter(alive).find((row) => holdsOn(row, day)) ?? this.holdingOver(day);
  }

  /** The term after which its party holds over on a day. */
  private holdingOver(day: string): SeatTermRow | null {
    return (
      this.rows
        .filter(alive)
        .find((row) => holdsOn({ from: row.until, until: row.heldUntil }, day) && holdsOver(row)) ?? null
    );
  }

  /** The party holds the seat from a day on; until the end that the terms of reference set, when none is given. */
  appoint(partyId: string, from: string, until: string | null, rules: TermRules): SeatTermRow {
    if (until !== null && until <= from) throw InvalidInput.field('until', 'must be later than from.');
    const end = until ?? (rules.years ? yearsLater(from, rules.years.limit) : null);
    const term: SeatTermRow = { ...NEW, id: newId(), partyId, from, until: end };
    for (const row of this.rows.filter(alive)) {
      if (!overlaps(row, term)) continue;
      if (row.partyId !== null)
        throw new Refused(
          'seat.term-overlap',
          `Seat ${this.number} is held from ${row.from ?? 'an unknown day'} ${row.until ? `until ${row.until}` : 'without an end'}. Vacate it first.`,
          { path: ['from'] },
        );
      this.giveWay(row, term);
    }
    this.rows.push(term);
    return term;
  }

  /** A holder whom nobody knew gives way to one who is known, for the days of that one. */
  private giveWay(row: SeatTermRow, term: Period): void {
    if (term.until !== null && (row.until === null || row.until > term.until))
      this.rows.push({ ...NEW, id: newId(), partyId: null, from: term.until, until: row.until });
    endOn(row, term.from ?? '');
  }

  checkLength(term: SeatTermRow, { years }: TermRules): void {
    if (!years || term.from === null) return;
    const latest = yearsLater(term.from, years.limit);
    if (term.until !== null && term.until <= latest) return;
    throw new Refused(
      'seat.term-length',
      `${theTerms(years.cites)} give a seat ${years.limit} ${years.limit === 1 ? 'year' : 'years'}: this term would end by ${latest}.`,
      { path: ['until'], waivable: true, ...clauseOf(years.clause) },
    );
  }

  checkRenewals(term: SeatTermRow, { renewals }: TermRules): void {
    if (!renewals) return;
    let count = 0;
    let first: SeatTermRow | undefined = term;
    while ((first = this.before(first))) count += 1;
    if (count <= renewals.limit) return;
    throw new Refused(
      'seat.renewals',
      `${theTerms(renewals.cites)} let a term be renewed ${renewals.limit === 0 ? 'never' : `${renewals.limit} ${renewals.limit === 1 ? 'time' : 'times'}`}: this would be renewal ${count}.`,
      { path: ['party'], waivable: true, ...clauseOf(renewals.clause) },
    );
  }

  /** The term of the same party that ended on the day on which this one began, or after which it held over until then. */
  private before({ partyId, from }: SeatTermRow): SeatTermRow | undefined {
    if (from === null) return undefined;
    const held = ({ until, heldUntil }: SeatTermRow): boolean =>
      until === from || (until !== null && until < from && heldUntil !== null && from <= heldUntil);
    return this.rows.filter(alive).find((row) => row.partyId === partyId && held(row));
  }

  /** Nobody holds the seat from a day on, nor holds over. Answers the party, and until when it would have held it. */
  vacate(on: string): { partyId: string | null; until: string | null } {
    const term = this.on(on);
    if (!term) throw new Refused('seat.vacant', `Nobody holds seat ${this.number} on ${on}.`, { path: ['on'] });
    const { partyId, until, heldUntil } = term;
    term.vacatedOn = on;
    if (until !== null && until <= on) {
      // The term has run out already, and stays as it was.
      term.fate = 'CHANGED';
      return { partyId, until: heldUntil };
    }
    endOn(term, on);
    return { partyId, until };
  }
}
