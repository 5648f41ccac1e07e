import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type {
  JointNews,
  ObjectionForMail,
  ProcedureForMail,
  ProcedureNews,
  ProcedureNotice,
  Recipient,
} from './procedure-for-mail.js';

const TODAY = `(now() at time zone 'UTC')::date`;

const PROCEDURE = `
  select p.id, p.body_id as "bodyId", b.name as body, p.kind, procedure_state(p.id, p.kind, p.state, p.expires_at) as state,
    p.title, p.text_markdown as "textMarkdown", p.text_sha256 as "textSha256", p.explanation,
    (select w.name from member w where w.id = p.opened_by) as "openedBy", p.expires_at as "expiresAt", p.time_zone as "timeZone",
    p.effective_on::text as "effectiveOn", p.ended_reason as "endedReason", p.basis, p.rule,
    coalesce(p.ended_at, case when p.state = 'OPEN' and p.expires_at <= procedure_clock() then p.expires_at end) as "endedAt",
    c.number as clause, v.number as "termsNumber", (select m.title from meeting m where m.id = p.meeting_id) as meeting,
    coalesce(e.reason, '') as "extensionReason", e.former_expires_at as "formerExpiresAt",
    coalesce((select s.reason from procedure_suspension s where s.procedure_id = p.id order by s.suspended_at desc limit 1), '') as "suspensionReason",
    (select to_jsonb(t) from procedure_tally t where t.procedure_id = p.id) as tally
  from procedure p join body b on b.id = p.body_id
  left join clause c on c.id = p.clause_id left join terms_version v on v.id = c.terms_version_id
  left join lateral (select * from procedure_extension e where e.procedure_id = p.id order by e.extended_at desc limit 1) e on true
  where p.id = $1 and p.kind <> 'CORRECTIONS'`;

const OBJECTIONS = `
  select a.id, a.answer, a.text, a.received_at as "receivedAt", a.late, a.counts, s.number, y.name as party,
    coalesce('seat ' || s.number || coalesce(' (' || y.name || ')', ''), (select w.name from member w where w.id = a.member_id), '') as by
  from procedure_answer a
  left join seat s on s.id = a.seat_id
  left join procedure_seat b on b.procedure_id = a.procedure_id and b.seat_id = a.seat_id
  left join party y on y.id = b.party_id
  where a.procedure_id = $1 and a.answer in ('OBJECTION', 'AMENDMENT') order by a.recorded_at, a.id`;

/** Those inside the body today who can be written to; or one of them, if they still are. */
const RECIPIENTS = `
  select distinct w.id as "memberId", w.name, k.email as address, w.time_zone as "timeZone",
    exists (select from procedure_seat b join delegate d on d.seat_id = b.seat_id and d.member_id = w.id and d.valid @> ${TODAY}
      where b.procedure_id = p.id and (d.capacity = 'HEAD_OF_DELEGATION' or d.capacity = 'ALTERNATE' and not exists (
        select from delegate h where h.seat_id = d.seat_id and h.capacity = 'HEAD_OF_DELEGATION' and h.valid @> ${TODAY}))) as speaks
  from procedure p
  join standing s on s.role <> 'OBSERVER' and s.valid @> ${TODAY} and s.body_id = p.body_id
  join member w on w.id = s.member_id
  join account k on k.id = w.account_id and k.state = 'ACTIVE'
  where p.id = $1 and ($2::uuid is null or w.id = $2)`;

/** What mail about procedures needs to know, read when it is about to go. */
@Injectable()
export class ProcedureMailRepository {
  constructor(private readonly transaction: Transaction) {}

  async procedure(id: string): Promise<ProcedureForMail | null> {
    const [found] = await this.transaction.query<ProcedureForMail>(PROCEDURE, [id]);
    return found ?? null;
  }

  /** In the order in which they were recorded. */
  objections(procedureId: string): Promise<ObjectionForMail[]> {
    return this.transaction.query<ObjectionForMail>(OBJECTIONS, [procedureId]);
  }

  /** The procedure on which an answer changed nothing, though it objects: it came late, or after another objection. */
  async objectedTo(answerId: string): Promise<string | null> {
    const [found] = await this.transaction.query<{ id: string }>(
      `select procedure_id as id from procedure_answer where id = $1 and answer in ('OBJECTION', 'AMENDMENT') and effect = 'NONE'`,
      [answerId],
    );
    return found?.id ?? null;
  }

  recipients(procedureId: string, memberId: string | null = null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(RECIPIENTS, [procedureId, memberId]);
  }

  /** Notes whom to write to; answers the ids of the notes that are new, so that a job which runs twice writes once. */
  async plan(
    { news, procedureId, cause }: Pick<ProcedureNotice<ProcedureNews | JointNews>, 'news' | 'procedureId' | 'cause'>,
    members: readonly string[],
  ): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `insert into procedure_notice (id, procedure_id, member_id, news, cause)
       select planned.id, $1, planned.member_id, $2, $3 from unnest($4::uuid[], $5::uuid[]) as planned(id, member_id)
       on conflict do nothing returning id`,
      [procedureId, news, cause, members.map(() => newId()), members],
    );
    return rows.map(({ id }) => id);
  }

  async notice<News = ProcedureNews>(id: string): Promise<ProcedureNotice<News> | null> {
    const [notice] = await this.transaction.query<ProcedureNotice<News>>(
      `select id, procedure_id as "procedureId", member_id as "memberId", news, cause, sent_at as "sentAt" from procedure_notice where id = $1`,
      [id],
    );
    return notice ?? null;
  }

  /** Whether the seats were told that there is a procedure: what nobody knows of is not withdrawn by mail. */
  async wasTold(procedureId: string, news: ProcedureNews): Promise<boolean> {
    const rows = await this.transaction.query(
      `select from procedure_notice where procedure_id = $1 and news = $2 limit 1`,
      [procedureId, news],
    );
    return rows.length > 0;
  }

  async markSent(id: string): Promise<void> {
    await this.transaction.query(`update procedure_notice set sent_at = now() where id = $1`, [id]);
  }
}
