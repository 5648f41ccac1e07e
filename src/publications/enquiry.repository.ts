import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { EnquiryEntity } from './enquiry.entity.js';

/** A secretary who gets an enquiry by mail. */
export interface EnquiryReader {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
}

/** The secretaries of a working group today who can sign in; who left, or is suspended, gets nothing. */
const READERS = `
  select w.id as "memberId", w.name, a.email as address
    from secretary s join member w on w.id = s.member_id
    join account a on a.id = w.account_id and a.state = 'ACTIVE'
   where s.body_id = $1 and s.valid @> (now() at time zone 'UTC')::date and ($2::uuid is null or w.id = $2)
   order by w.id`;

@Injectable()
export class EnquiryRepository extends VersionedRepository<EnquiryEntity> {
  constructor(transaction: Transaction) {
    super(transaction, EnquiryEntity);
  }

  readers(bodyId: string, memberId: string | null = null): Promise<EnquiryReader[]> {
    return this.transaction.query<EnquiryReader>(READERS, [bodyId, memberId]);
  }

  async bodyName(bodyId: string): Promise<string> {
    const [body] = await this.transaction.query<{ name: string }>(`select name from body where id = $1`, [bodyId]);
    return body?.name ?? '';
  }
}
