import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Reader } from '../kernel/reading/reader.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MemberEntity } from './member.entity.js';

export interface NewMember {
  readonly accountId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly partyId: string;
  readonly position: string;
  readonly from: string;
}

/** Who has an address already. */
export interface KnownAddress {
  readonly isMember: boolean;
  /** The parties that the member represents today. */
  readonly parties: readonly string[];
}

@Injectable()
export class MemberRepository extends VersionedRepository<MemberEntity> {
  constructor(
    transaction: Transaction,
    private readonly reader: Reader,
  ) {
    super(transaction, MemberEntity);
  }

  /** NOT_FOUND for a member whom the viewer does not see. */
  requireSight(id: string, viewer: Viewer): Promise<void> {
    return this.reader.requireSight('Member', id, viewer);
  }

  /** A person with whom they represent; answers the person's id. */
  async enter(person: NewMember): Promise<string> {
    const id = newId();
    await this.transaction.query(
      `insert into member (id, account_id, name, time_zone, language) values ($1, $2, $3, $4, $5)`,
      [id, person.accountId, person.name, person.timeZone, person.language],
    );
    await this.represent(id, person.partyId, person.position, person.from);
    return id;
  }

  async represent(memberId: string, partyId: string, position: string, from: string): Promise<void> {
    await this.transaction.query(
      `insert into representation (id, member_id, party_id, position, valid) values ($1, $2, $3, $4, daterange($5::date, null))`,
      [newId(), memberId, partyId, position, from],
    );
  }

  async addInvitation(memberId: string, invitedBy: string | null): Promise<void> {
    await this.transaction.query(`insert into invitation (id, member_id, invited_by) values ($1, $2, $3)`, [
      newId(),
      memberId,
      invitedBy,
    ]);
  }

  /** The working groups in which a member stands on a day or later. */
  async workingGroupsOf(memberId: string, on: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `select distinct working_group_id as id from standing where member_id = $1 and (upper_inf(valid) or upper(valid) > $2::date)`,
      [memberId, on],
    );
    return rows.map(({ id }) => id);
  }

  /** Whom a member represents on a day. */
  async partiesOf(memberId: string, on: string): Promise<string[]> {
    const rows = await this.transaction.query<{ party_id: string }>(
      `select party_id from representation where member_id = $1 and valid @> $2::date`,
      [memberId, on],
    );
    return rows.map(({ party_id }) => party_id);
  }

  /** Held until the transaction ends. */
  async lockImports(): Promise<void> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('import of members', 0))`);
  }

  async byAddress(emails: readonly string[], on: string): Promise<Map<string, KnownAddress>> {
    const rows = await this.transaction.query<{ email: string; member_id: string | null; parties: string[] }>(
      `select a.email, m.id as member_id,
              array(select r.party_id from representation r where r.member_id = m.id and r.valid @> $2::date) as parties
         from account a left join member m on m.account_id = a.id where a.email = any($1)`,
      [emails, on],
    );
    return new Map(rows.map(({ email, member_id, parties }) => [email, { isMember: member_id !== null, parties }]));
  }
}
