import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { decidingBodyOf } from './deciding-body.sql.js';

/** The body that decides, and whether it does so in seats. */
export interface DecidingBody {
  readonly id: string;
  readonly hasSeats: boolean;
}

@Injectable()
export class DecidingBodyRepository {
  constructor(private readonly transaction: Transaction) {}

  async of(bodyId: string): Promise<DecidingBody> {
    const [found] = await this.transaction.query<DecidingBody>(
      `select decides.id, exists (select from seat s where s.body_id = decides.id) as "hasSeats"
         from body b join body decides on decides.id = ${decidingBodyOf('b')} where b.id = $1`,
      [bodyId],
    );
    return found ?? { id: bodyId, hasSeats: false };
  }
}
