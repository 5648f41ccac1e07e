import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';

/** In which capacity somebody speaks for a seat. */
export type Capacity = 'HEAD_OF_DELEGATION' | 'ALTERNATE' | 'ADVISER';

/** A seat in whose delegation somebody serves, and in which capacity. */
export interface Voice {
  readonly seatId: string;
  readonly number: number;
  readonly party: string | null;
  /** The party's names by language, where others than that one are recorded. */
  readonly names: Readonly<Record<string, string>> | null;
  readonly capacity: Capacity;
}

/** Something that was said for a seat: when, and in which capacity; null for a person, or by the secretary with evidence. */
export interface Said {
  readonly at: Date;
  readonly capacity: Capacity | null;
}

const VOICES = `
  select s.id as "seatId", s.number, p.name as party, d.capacity,
    (select jsonb_object_agg(n.language, n.name) from party_naming n where n.party_id = p.id) as names
    from delegate d join seat s on s.id = d.seat_id
    join seat_held t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date
    left join party p on p.id = t.party_id
   where s.body_id = $1 and d.member_id = $2 and d.valid @> (now() at time zone 'UTC')::date
   order by s.number`;

/** Who speaks for which seat. One voice a seat: every answer is kept, and one of them counts. */
@Injectable()
export class Voices {
  constructor(private readonly transaction: Transaction) {}

  /** The seats of a body in whose delegation a member serves today. */
  of(bodyId: string, memberId: string): Promise<Voice[]> {
    return this.transaction.query<Voice>(VOICES, [bodyId, memberId]);
  }

  /** For which seat a member speaks in an act; null where they serve in no delegation, and speak for themselves. */
  async speaking(bodyId: string, memberId: string, seat: string | null | undefined): Promise<Voice | null> {
    const voices = await this.of(bodyId, memberId);
    const wanted = seat ? inputId('sea', seat, 'seat') : null;
    const voice = wanted === null ? voices[0] : voices.find(({ seatId }) => seatId === wanted);
    if (!voice && wanted === null) return null;
    if (!voice) {
      throw new Refused('reply.own-seat', 'You serve in no delegation of that seat, so you cannot answer for it.', {
        path: ['seat'],
      });
    }
    if (voices.length > 1 && wanted === null) {
      throw InvalidInput.field('seat', 'is needed: you serve in more than one delegation here.');
    }
    requireVoice(voice.capacity);
    return voice;
  }

  /** In which capacity a member served in the delegation of a seat at an instant. */
  async capacityAt(seatId: string | null, memberId: string | null, at: Date): Promise<Capacity | null> {
    const [served] = await this.transaction.query<{ capacity: Capacity }>(
      `select capacity from delegate where seat_id = $1 and member_id = $2 and valid @> ($3 at time zone 'UTC')::date`,
      [seatId, memberId, at],
    );
    return served?.capacity ?? null;
  }
}

/** Advisers advise: for a seat its head of delegation answers, or an alternate. */
export function requireVoice(capacity: Capacity): void {
  if (capacity !== 'ADVISER') return;
  throw new Refused(
    'reply.voice-of-the-seat',
    'An adviser does not answer for the seat: the head of delegation or an alternate does.',
  );
}

/**
 * Whether an answer takes the place of the one that stands. The head of delegation prevails over an alternate; an answer
 * that was received before the one that stands, and recorded only now, comes late.
 */
export function prevails(said: Said, standing: Said | null): boolean {
  if (!standing) return true;
  if (said.at < standing.at) return false;
  return !(said.capacity === 'ALTERNATE' && standing.capacity === 'HEAD_OF_DELEGATION');
}
