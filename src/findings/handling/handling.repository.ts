import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type { FindingEntity } from '../finding.entity.js';
import type { FindingProposalKind } from './proposal.enums.js';
import { textSha256 } from './text-hash.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** What the handling of a finding rests on, beside the finding. */
export interface Circumstances {
  readonly committeeId: string | null;
  readonly releasedRevision: number | null;
  readonly textSha256: string;
  readonly homeTimeZone: string;
  /** Whether the member asked about stands for the originating party today. */
  readonly speaks: boolean;
}

export interface Proposal {
  readonly id: string;
  readonly revision: number;
  readonly textSha256: string;
  readonly fromLabel: FindingEntity['label'];
  readonly toLabel: FindingEntity['label'];
  readonly proposedBy: string;
  readonly proposedAccount: string;
  readonly needsConsent: boolean;
  readonly consentedBy: string | null;
  readonly confirmedBy: string | null;
  readonly state: 'OPEN' | 'DONE' | 'DECLINED' | 'VOID' | 'EXPIRED';
  /** Whether each of them, whose account works, has now the right that they had when they acted. */
  readonly proposerKeeps: boolean;
  readonly proposerSpeaks: boolean;
  readonly consenterSpeaks: boolean;
  readonly confirmerConcludes: boolean;
}

export interface NewProposal extends Pick<Proposal, 'toLabel' | 'needsConsent' | 'consentedBy' | 'textSha256'> {
  readonly kind: FindingProposalKind;
  readonly reason: string;
  readonly proposedBy: string | null;
  readonly proposedAccount: string | null;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
}

const works = (member: string): string =>
  `exists (select from member m join account a on a.id = m.account_id where m.id = ${member} and a.state = 'ACTIVE')`;
const holds = (member: string, body: string, roles: string): string =>
  `(${works(member)} and exists (select from standing h where h.member_id = ${member} and h.body_id = ${body} and h.role in (${roles}) and h.valid @> ${TODAY}))`;
const speaks = (member: string): string =>
  `(${works(member)} and knows_authors(f, ${member}) and coalesce(f.originating_party_id in (select parties_of(${member}, ${TODAY})), false))`;

/** Labels and proposals; each is called with the finding locked. */
@Injectable()
export class HandlingRepository {
  constructor(private readonly transaction: Transaction) {}

  async circumstances(findingId: string, memberId: string | null): Promise<Circumstances> {
    const [found] = await this.transaction.query<Circumstances>(
      `select coalesce(f.transmitted_to, (select c.id from body c where c.working_group_id = b.working_group_id and c.kind = 'STEERING_COMMITTEE' order by c.id limit 1)) as "committeeId",
              f.released_revision as "releasedRevision", ${textSha256('f')} as "textSha256",
              b.home_time_zone as "homeTimeZone", ${speaks('$2::uuid')} as speaks
         from finding f join body b on b.id = f.body_id where f.id = $1`,
      [findingId, memberId],
    );
    return found as Circumstances;
  }

  /** The last proposal of its kind, locked; by the clock of the database. */
  async last(findingId: string, kind: FindingProposalKind): Promise<Proposal | undefined> {
    const [found] = await this.transaction.query<Proposal>(
      `select p.id, p.revision, p.text_sha256 as "textSha256", p.from_label as "fromLabel", p.to_label as "toLabel",
              p.proposed_by as "proposedBy", p.proposed_account as "proposedAccount",
              p.needs_consent as "needsConsent", p.consented_by as "consentedBy", p.confirmed_by as "confirmedBy",
              case when p.state = 'OPEN' and p.expires_at <= procedure_clock() then 'EXPIRED' else p.state end as state,
              ${holds('p.proposed_by', 'f.body_id', `'LEAD', 'SECRETARY'`)} as "proposerKeeps",
              ${speaks('p.proposed_by')} as "proposerSpeaks", ${speaks('p.consented_by')} as "consenterSpeaks",
              ${holds('p.confirmed_by', 'f.transmitted_to', `'CO_CHAIR', 'SECRETARY'`)} as "confirmerConcludes"
         from finding_proposal p join finding f on f.id = p.finding_id
        where p.finding_id = $1 and p.kind = $2 order by p.number desc limit 1 for update of p`,
      [findingId, kind],
    );
    return found;
  }

  async add({ id, revision, label }: FindingEntity, proposal: NewProposal): Promise<void> {
    await this.transaction.query(
      `update finding_proposal set state = 'EXPIRED', ended_at = expires_at
        where finding_id = $1 and kind = $2 and state = 'OPEN' and expires_at <= procedure_clock()`,
      [id, proposal.kind],
    );
    const { kind, toLabel, reason, proposedBy, proposedAccount, proposedAt, expiresAt } = proposal;
    await this.transaction.query(
      `insert into finding_proposal (id, finding_id, number, kind, revision, text_sha256, from_label, to_label, reason, proposed_by, proposed_account, proposed_at, expires_at, needs_consent, consented_by)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from finding_proposal where finding_id = $2`,
      [
        ...[newId(), id, kind, revision, proposal.textSha256, label, toLabel, reason],
        ...[proposedBy, proposedAccount, proposedAt, expiresAt, proposal.needsConsent, proposal.consentedBy],
      ],
    );
  }

  async agreed({ id, confirmedBy, consentedBy }: Proposal): Promise<void> {
    await this.transaction.query(`update finding_proposal set confirmed_by = $2, consented_by = $3 where id = $1`, [
      ...[id, confirmedBy, consentedBy],
    ]);
  }

  async end(
    { id }: Proposal,
    state: 'DONE' | 'DECLINED',
    { by, reason, at }: { readonly by: string | null; readonly reason: string; readonly at: Date },
  ): Promise<void> {
    await this.transaction.query(
      `update finding_proposal set state = $2, ended_by = $3, ended_reason = $4, ended_at = $5 where id = $1`,
      [id, state, by, reason, at],
    );
  }

  /** The present wording is under the label of the finding. */
  async labelWording({ id, revision, label }: FindingEntity): Promise<void> {
    await this.transaction.query(`update finding_revision set label = $3 where finding_id = $1 and number = $2`, [
      ...[id, revision, label],
    ]);
  }

  /** The present wording is public from now on. */
  async release({ id, revision, kind }: FindingEntity, proposal: Proposal, at: Date): Promise<void> {
    await this.transaction.query(
      `insert into finding_release (id, finding_id, revision, kind, text_sha256, proposal_id, released_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), id, revision, kind, proposal.textSha256, proposal.id, at],
    );
    await this.transaction.query(`update finding set released_at = $2, released_revision = $3 where id = $1`, [
      ...[id, at, revision],
    ]);
  }
}
