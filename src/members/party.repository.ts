import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { PartyEntity } from './party.entity.js';

@Injectable()
export class PartyRepository extends VersionedRepository<PartyEntity> {
  constructor(transaction: Transaction) {
    super(transaction, PartyEntity);
  }

  /** The UUID of a party that an input names; parties are public, so whatever exists may be named. */
  async requireId(value: string, path: string): Promise<string> {
    const id = inputId('pty', value, path);
    if (!(await this.find(id))) throw new NotFound();
    return id;
  }

  /** The party, other than this one, that has the short name or the code already. */
  async rival({ id, slug, isoCode }: PartyEntity): Promise<'slug' | 'isoCode' | null> {
    const rows = await this.transaction.query<{ slug: string }>(
      `select slug from party where id <> $1 and (slug = $2 or iso_code = $3) limit 2`,
      [id, slug, isoCode],
    );
    if (rows.length === 0) return null;
    return rows.some((row) => row.slug === slug) ? 'slug' : 'isoCode';
  }

  async all(): Promise<PartyEntity[]> {
    return this.transaction.manager.createQueryBuilder(PartyEntity, 'party').getMany();
  }
}
