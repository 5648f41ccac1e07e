import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { GroupPeopleRepository } from './group-people.repository.js';

/** A request to take part, with what a mail about it says. */
export interface Asked {
  readonly bodyId: string;
  readonly state: string;
  readonly party: string;
  readonly group: string;
  readonly slug: string;
  readonly statement: string;
  readonly reason: string;
  readonly requestedBy: string | null;
}

/** What mails about taking part say: read when a job runs. */
@Injectable()
export class ParticipationMailRepository {
  constructor(
    private readonly transaction: Transaction,
    /** To whom mails go. */
    readonly people: GroupPeopleRepository,
  ) {}

  async asked(participation: string): Promise<Asked | undefined> {
    const [row] = await this.transaction.query<Asked>(
      `select n.body_id as "bodyId", n.state, p.name as party, b.name as "group", b.slug, n.statement, n.reason, n.requested_by as "requestedBy"
         from participation n join party p on p.id = n.party_id join body b on b.id = n.body_id where n.id = $1`,
      [participation],
    );
    return row;
  }
}
