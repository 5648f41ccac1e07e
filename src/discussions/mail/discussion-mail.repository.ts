import { Injectable } from '@nestjs/common';
import type { Label } from '../../handling/label.js';
import { Transaction } from '../../kernel/transaction.js';
import type { DiscussionMailLevel } from './mail-level.js';

/** A comment as mails tell of it. */
export interface Told {
  readonly id: string;
  readonly bodyId: string;
  readonly group: string;
  readonly groupSlug: string;
  readonly findingId: string | null;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly area: string | null;
  /** The strictest of those of the comment, its thread and its finding. */
  readonly label: Label;
  readonly text: string;
  readonly quote: string;
  readonly speaker: string | null;
  readonly party: string | null;
  readonly isAnswer: boolean;
}

/** Somebody who can be told of a comment, and why. */
export interface Listener {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  /** It mentions them, answers a thread of theirs, or was recorded on behalf of their party. */
  readonly needed: boolean;
}

const TODAY = `(now() at time zone 'UTC')::date`;

const TOLD = `
  select c.id, c.body_id as "bodyId", b.name as "group", b.slug as "groupSlug", c.finding_id as "findingId", f.symbol, f.title, a.title as area,
         (array['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'])[greatest(
           array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], c.label),
           array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], begun.label),
           array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], f.label))] as label,
         c.text_markdown as text, c.quote, case when hidden.is then null else m.name end as speaker, case when hidden.is then null else p.name end as party, c.in_reply_to is not null as "isAnswer"
    from discussion_comment c join body b on b.id = c.body_id
    left join discussion_comment begun on begun.id = c.in_reply_to
    left join finding f on f.id = c.finding_id left join area_for_inquiry a on a.id = c.area_id
    left join member m on m.id = c.member_id left join party p on p.id = c.party_id
    -- Under the Chatham House Rule mails name no author of a finding, whoever gets them.
    cross join lateral (select coalesce(f.chatham_house and (writes_finding(f.id, f.author_id, c.member_id) or c.party_id = f.originating_party_id), false) as is) hidden
   where c.id = $1 and c.withdrawn_at is null`;

/** Each by the strongest reason; whoever wrote it knows. */
const LISTENERS = `
  with said as (select c.*, coalesce(c.in_reply_to, c.id) as thread from discussion_comment c where c.id = $1),
  thread as (select t.* from discussion_comment t, said where said.thread in (t.id, t.in_reply_to)),
  reached as (
    select n.member_id, true as needed, true as within from comment_mention n join said on said.id = n.comment_id
    union all select t.member_id, t.in_reply_to is null and said.in_reply_to is not null, true from thread t, said where t.withdrawn_at is null
    union all select n.member_id, false, true from comment_mention n join thread t on t.id = n.comment_id
    union all select f.author_id, false, true from finding f join said on said.finding_id = f.id
    union all select p.member_id, true, true from said
      join participation n on said.on_behalf and n.party_id = said.party_id and n.body_id = said.body_id and n.valid @> ${TODAY}
      join participant p on p.participation_id = n.id and p.valid @> ${TODAY}
    union all select d.member_id, true, true from said
      join seat s on said.on_behalf and s.body_id = said.body_id join seat_held t on t.seat_id = s.id and t.party_id = said.party_id and t.valid @> ${TODAY}
      join delegate d on d.seat_id = s.id and d.valid @> ${TODAY}
    union all select h.member_id, false, false from standing h join said on h.body_id = said.body_id and h.role <> 'OBSERVER' and h.valid @> ${TODAY}
    union all select l.member_id, false, false from discussion_mail_level l join said on l.body_id = said.body_id and l.level = 'EVERYTHING'
  ), listening as (
    select r.member_id, bool_or(r.needed) as needed, bool_or(r.within) as within from reached r
     where r.member_id is not null and r.member_id <> (select recorded_by from said) group by r.member_id)
  select m.id as "memberId", m.name, a.email as address, l.needed
    from listening l join member m on m.id = l.member_id join account a on a.id = m.account_id and a.state = 'ACTIVE'
    left join discussion_mail_level chosen on chosen.member_id = l.member_id and chosen.body_id = (select body_id from said)
   where ($2::uuid is null or m.id = $2)
     and case coalesce(chosen.level, 'THREADS') when 'EVERYTHING' then true when 'THREADS' then l.within when 'NEEDS_ME' then l.needed else false end
   order by m.id`;

/** What mails about comments say, and to whom. */
@Injectable()
export class DiscussionMailRepository {
  constructor(private readonly transaction: Transaction) {}

  /** A comment, while it stands. */
  async told(commentId: string): Promise<Told | undefined> {
    const [told] = await this.transaction.query<Told>(TOLD, [commentId]);
    return told;
  }

  /** Who is to be told of a comment by the levels that they chose; of them only `memberId`, when given. */
  listeners(commentId: string, memberId: string | null): Promise<Listener[]> {
    return this.transaction.query<Listener>(LISTENERS, [commentId, memberId]);
  }

  async setLevel(memberId: string, bodyId: string, level: DiscussionMailLevel): Promise<void> {
    await this.transaction.query(
      `insert into discussion_mail_level (member_id, body_id, level) values ($1, $2, $3)
       on conflict (member_id, body_id) do update set level = excluded.level`,
      [memberId, bodyId, level],
    );
  }

  async memberAt(address: string): Promise<{ id: string; name: string } | undefined> {
    const [member] = await this.transaction.query<{ id: string; name: string }>(
      `select m.id, m.name from account a join member m on m.account_id = a.id where a.email = $1`,
      [address],
    );
    return member;
  }

  /** The secret that signs the addresses of mail that comes in. */
  async addressKey(): Promise<string | null> {
    const [row] = await this.transaction.query<{ secret: string }>(`select secret from mail_address_key`);
    return row?.secret ?? null;
  }
}
