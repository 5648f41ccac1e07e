import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** What mail tells of an amendment, or a comment: of which text, at which clause, and by whom. */
export interface Said {
  readonly id: string;
  readonly versionId: string;
  readonly bodyId: string;
  readonly body: string;
  readonly number: string;
  readonly title: string;
  readonly clause: string | null;
  readonly by: string;
  /** Of an amendment its state; of a comment OPEN or RESOLVED. */
  readonly state: string;
  /** Why it was disposed of so, or what became of it. */
  readonly reason: string;
}
export interface Reached {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  /** Whether the seat hears of it through them: as its head of delegation, or as an alternate where it has none. */
  readonly speaks: boolean;
}

/** The seat, with the party that held it on the day, or the person. */
const by = (at: string): string => `coalesce(
    (select 'seat ' || s.number || coalesce(' (' || y.name || ')', '') from seat s
       left join seat_held t on t.seat_id = s.id and t.valid @> (${at} at time zone 'UTC')::date left join party y on y.id = t.party_id where s.id = a.seat_id),
    (select w.name from member w where w.id = a.member_id), 'somebody')`;

const TEXT = `v.id as "versionId", v.body_id as "bodyId", b.name as body, v.number, v.title, c.number as clause`;

const AMENDMENT = `
  select a.id, ${TEXT}, ${by('a.said_at')} as by, a.state, a.disposition_reason as reason
    from amendment a join terms_version v on v.id = a.terms_version_id join body b on b.id = v.body_id
    left join clause c on c.id = a.clause_id
   where a.id = $1`;

const COMMENT = `
  select a.id, ${TEXT}, ${by('a.commented_at')} as by, case when a.resolved_at is null then 'OPEN' else 'RESOLVED' end as state, a.resolution as reason
    from clause_comment a join clause c on c.id = a.clause_id join terms_version v on v.id = c.terms_version_id join body b on b.id = v.body_id
   where a.id = $1`;

/** Those of these members who can be written to. */
const reached = (members: string, speaks = 'false'): string => `
  select distinct m.id as "memberId", m.name, k.email as address, ${speaks} as speaks
    from (${members}) who join member m on m.id = who.member_id join account k on k.id = m.account_id and k.state = 'ACTIVE'
   where $2::uuid is null or m.id = $2
   order by m.id`;

const keepersOf = (body: string): string =>
  `select h.member_id from standing h where h.body_id = ${body} and h.role in ('CO_CHAIR', 'SECRETARY') and h.valid @> ${TODAY}`;

/** Who write the text and dispose of what is proposed, but for whoever recorded it. */
const KEEPERS = reached(`
  select keeper.member_id from amendment a join terms_version v on v.id = a.terms_version_id
    cross join lateral (${keepersOf('v.body_id')}) keeper
   where a.id = $1 and keeper.member_id is distinct from a.recorded_by`);

/** The delegation of the seat as it is today; where there was no seat the person. */
const PROPOSERS = reached(
  `
  select d.member_id, d.capacity = 'HEAD_OF_DELEGATION' or d.capacity = 'ALTERNATE' and not exists (
      select from delegate h where h.seat_id = d.seat_id and h.capacity = 'HEAD_OF_DELEGATION' and h.valid @> ${TODAY}) as speaks
    from amendment a join delegate d on d.seat_id = a.seat_id and d.valid @> ${TODAY}
    join seat_held t on t.seat_id = d.seat_id and t.valid @> ${TODAY} where a.id = $1
  union all
  select a.member_id, true from amendment a where a.id = $1 and a.seat_id is null`,
  'who.speaks',
);

/** Who write the text, and who spoke before in the same thread; not whoever made the comment. */
const COMMENTED_TO = reached(`
  select heard.member_id from clause_comment a join clause c on c.id = a.clause_id join terms_version v on v.id = c.terms_version_id
    cross join lateral (${keepersOf('v.body_id')}
      union select o.member_id from clause_comment o where a.in_reply_to is not null and a.in_reply_to in (o.id, o.in_reply_to)) heard
   where a.id = $1 and heard.member_id is distinct from a.member_id`);

/** Whoever made the comment, unless they say themselves what became of it. */
const COMMENTED_BY = reached(
  `select a.member_id from clause_comment a where a.id = $1 and a.member_id is distinct from a.resolved_by`,
);

/** What mail about amendments and comments needs to know, read when it is about to go. */
@Injectable()
export class AmendingMailRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The amendment or comment that an event of the trail names. */
  async named(event: string, field: 'amendment' | 'comment'): Promise<string | null> {
    const [found] = await this.transaction.query<{ id: string | null }>(
      `select changes ->> $2 as id from event where id = $1`,
      [event, field],
    );
    return found?.id ?? null;
  }

  async amendment(id: string): Promise<Said | null> {
    return (await this.transaction.query<Said>(AMENDMENT, [id]))[0] ?? null;
  }

  async comment(id: string): Promise<Said | null> {
    return (await this.transaction.query<Said>(COMMENT, [id]))[0] ?? null;
  }

  keepers(amendment: string, member: string | null): Promise<Reached[]> {
    return this.transaction.query<Reached>(KEEPERS, [amendment, member]);
  }

  proposers(amendment: string, member: string | null): Promise<Reached[]> {
    return this.transaction.query<Reached>(PROPOSERS, [amendment, member]);
  }

  commentedTo(comment: string, member: string | null): Promise<Reached[]> {
    return this.transaction.query<Reached>(COMMENTED_TO, [comment, member]);
  }

  commentedBy(comment: string, member: string | null): Promise<Reached[]> {
    return this.transaction.query<Reached>(COMMENTED_BY, [comment, member]);
  }
}
