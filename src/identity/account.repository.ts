import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { Account, type Administrators, AccountState, type Office } from './account.entity.js';

@Injectable()
export class AccountRepository extends VersionedRepository<Account> {
  constructor(transaction: Transaction) {
    super(transaction, Account);
  }

  /**
   * Locked before the account, by everybody whose act may leave one administrator fewer: two who take the office from
   * each other at the same moment do so one after the other.
   */
  async lockAdministrators(): Promise<void> {
    await this.transaction.query(
      `select from account_office where office = 'ADMINISTRATOR' and until is null order by id for update`,
    );
  }

  async administrators(except: string): Promise<Administrators> {
    const rows = await this.transaction.query(
      `select from account_office o join account a on a.id = o.account_id
        where o.office = 'ADMINISTRATOR' and o.until is null and a.state = 'ACTIVE' and a.id <> $1 limit 1`,
      [except],
    );
    return { another: rows.length > 0 };
  }

  async offices(accountId: string): Promise<Office[]> {
    const rows = await this.transaction.query<{ office: Office }>(
      `select office from account_office where account_id = $1 and until is null`,
      [accountId],
    );
    return rows.map(({ office }) => office);
  }

  async addOffice(accountId: string, office: Office): Promise<void> {
    await this.transaction.query(`insert into account_office (id, account_id, office) values ($1, $2, $3)`, [
      newId(),
      accountId,
      office,
    ]);
  }

  async endOffice(accountId: string, office: Office): Promise<void> {
    await this.transaction.query(
      `update account_office set until = now() where account_id = $1 and office = $2 and until is null`,
      [accountId, office],
    );
  }

  byEmail(email: string): Promise<Account | null> {
    return this.transaction.manager.findOne(Account, { where: { email } });
  }

  /** A new account; null when the address has one. Two who make it at the same moment make one. */
  async open(email: string): Promise<Account | null> {
    const rows = await this.transaction.query<{ id: string }>(
      `insert into account (id, email) values ($1, $2) on conflict (email) do nothing returning id`,
      [newId(), email],
    );
    const id = rows[0]?.id;
    return id === undefined
      ? null
      : Object.assign(new Account(), { id, email, state: AccountState.ACTIVE, version: 1 });
  }
}
