import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import type { Counted } from '../../procedures/result-words.js';
import type { CitedClause, Notification } from './notification.js';

/** The row of a procedure that was adopted, with what hangs on it as JSON. */
export interface Adopted {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date;
  readonly title: string;
  readonly markdown: string;
  readonly sha256: string;
  readonly sort: string;
  readonly effectiveOn: string | null;
  readonly basis: string | null;
  readonly bodyId: string;
  readonly body: string;
  readonly tally: Counted;
  readonly clause: CitedClause | null;
  readonly quorumClause: CitedClause | null;
  readonly decision: { readonly id: string; readonly number: number } | null;
  readonly meeting: Notification['basis']['meeting'];
  readonly waivers: Notification['basis']['waivers'];
  readonly extensions: Notification['procedure']['extensions'];
  readonly suspensions: Notification['procedure']['suspensions'];
  readonly seats: Notification['seats'];
  readonly statements: Notification['statements'];
}

const instant = (value: string): string => `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const clause = (id: string): string =>
  `(select jsonb_build_object('number', c.number, 'version', v.number) from clause c join terms_version v on v.id = c.terms_version_id where c.id = ${id})`;
const list = (object: string, from: string, order: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${object}) order by ${order}), '[]') from ${from})`;

const INTERESTS = `jsonb_agg(jsonb_build_object('statement', i.statement, 'withdraws', i.withdraws, 'declaredAt', ${instant('i.received_at')}, 'onBehalf', i.on_behalf) order by i.recorded_at, i.id)`;

const ADOPTED = `
  select p.id, p.kind, p.state, p.opened_at as "openedAt", p.expires_at as "expiresAt", p.ended_at as "endedAt", p.title,
    p.text_markdown as markdown, p.text_sha256 as sha256, p.subject_type as sort, p.effective_on::text as "effectiveOn", p.basis,
    b.id as "bodyId", b.name as body, (select to_jsonb(t) from procedure_tally t where t.procedure_id = p.id) as tally,
    ${clause('p.clause_id')} as clause, ${clause('p.quorum_clause_id')} as "quorumClause",
    (select jsonb_build_object('id', 'dec_' || d.id, 'number', d.number) from decision d where d.procedure_id = p.id) as decision,
    (select jsonb_build_object('id', 'mtg_' || m.id, 'title', m.title, 'startsAt', ${instant('m.starts_at')}) from meeting m where m.id = p.meeting_id) as meeting,
    ${list(`'rule', w.rule, 'reason', w.reason, 'agreedBy', w.agreed_by`, `waiver w where w.subject_type = 'Procedure' and w.subject_id = p.id`, 'w.recorded_at, w.id')} as waivers,
    ${list(
      `'formerExpiresAt', ${instant('e.former_expires_at')}, 'expiresAt', ${instant('e.expires_at')}, 'reason', e.reason, 'extendedAt', ${instant('e.extended_at')}`,
      ...(['procedure_extension e where e.procedure_id = p.id', 'e.extended_at'] as const),
    )} as extensions,
    ${list(
      `'suspendedAt', ${instant('s.suspended_at')}, 'resumedAt', ${instant('s.resumed_at')}, 'reason', s.reason`,
      ...(['procedure_suspension s where s.procedure_id = p.id', 's.suspended_at'] as const),
    )} as suspensions,
    (select coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'party', y.name, 'answer', a.answer, 'receivedAt', ${instant('a.received_at')}, 'onBehalf', coalesce(a.on_behalf, false))
          || coalesce((select jsonb_build_object('interests', ${INTERESTS}) from procedure_interest i where i.procedure_id = b.procedure_id and i.seat_id = b.seat_id having count(*) > 0), '{}')
        order by s.number, s.id), '[]')
       from procedure_seat b join seat s on s.id = b.seat_id left join party y on y.id = b.party_id
       left join procedure_answer a on a.procedure_id = b.procedure_id and a.seat_id = b.seat_id and a.counts where b.procedure_id = p.id) as seats,
    ${list(
      `'seat', s.number, 'party', y.name, 'kind', t.kind, 'text', t.text, 'receivedAt', ${instant('t.received_at')}`,
      `procedure_statement t join seat s on s.id = t.seat_id left join procedure_seat b on b.procedure_id = t.procedure_id and b.seat_id = t.seat_id
         left join party y on y.id = b.party_id where t.procedure_id = p.id`,
      't.received_at, t.recorded_at, t.id',
    )} as statements
  from procedure p join body b on b.id = p.body_id
  where p.id = $1 and p.state = 'ADOPTED' and p.kind <> 'CORRECTIONS'`;

@Injectable()
export class NotificationRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Null for what is not adopted, and for minutes, which have a record of their own. */
  async adopted(procedureId: string): Promise<Adopted | null> {
    const [found] = await this.transaction.query<Adopted>(ADOPTED, [procedureId]);
    return found ?? null;
  }
}
