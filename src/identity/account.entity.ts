import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';

export enum AccountState {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
}

export enum Office {
  ADMINISTRATOR = 'ADMINISTRATOR',
  AUDITOR = 'AUDITOR',
}

/** What an account needs to know of the others: somebody always has to be able to keep them. */
export interface Administrators {
  /** Whether an account that is not suspended, other than this one, is an administrator. */
  readonly another: boolean;
}

@Entity({ name: 'account' })
export class Account {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  email!: string;
  @Column('text')
  state!: AccountState;
  @Column('integer')
  version!: number;

  suspend(offices: readonly Office[], administrators: Administrators): void {
    if (this.state === AccountState.SUSPENDED) throw new Refused('account.state', 'This account is suspended already.');
    if (offices.includes(Office.ADMINISTRATOR)) keepOne(administrators);
    this.state = AccountState.SUSPENDED;
  }

  restore(): void {
    if (this.state === AccountState.ACTIVE) throw new Refused('account.state', 'This account is not suspended.');
    this.state = AccountState.ACTIVE;
  }

  grant(office: Office, offices: readonly Office[]): void {
    if (this.state !== AccountState.ACTIVE)
      throw new Refused('account.state', 'This account is suspended: restore it before it gets an office.');
    if (offices.includes(office))
      throw new Refused('account.office', 'This account holds that office already.', { path: ['office'] });
  }

  endOffice(office: Office, offices: readonly Office[], administrators: Administrators): void {
    if (!offices.includes(office))
      throw new Refused('account.office', 'This account does not hold that office.', { path: ['office'] });
    // The office of a suspended account keeps nothing going, so its end takes nothing away.
    if (office === Office.ADMINISTRATOR && this.state === AccountState.ACTIVE) keepOne(administrators);
  }
}

function keepOne({ another }: Administrators): void {
  if (another) return;
  throw new Refused(
    'account.last-administrator',
    'This is the last administrator: make somebody else administrator first, or nobody could keep the accounts.',
  );
}
