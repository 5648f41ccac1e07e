import type { AccountFilter, AccountState, Office } from '../gql/graphql.js';
import { oneOf, text } from '../search-values.js';

export const parts = ['accounts', 'roles', 'installation'] as const;
export const states: readonly AccountState[] = ['ACTIVE', 'SUSPENDED'];
export const offices: readonly Office[] = ['ADMINISTRATOR', 'AUDITOR'];

/** Which part, which accounts, and of which one everything is shown. */
export interface AdministrationSearch {
  readonly part?: (typeof parts)[number] | undefined;
  readonly email?: string | undefined;
  readonly state?: AccountState | undefined;
  readonly office?: Office | undefined;
  readonly account?: string | undefined;
}

export const administrationSearch = (search: Record<string, unknown>): AdministrationSearch => ({
  part: oneOf(parts, search['part']),
  email: text(search['email']),
  state: oneOf(states, search['state']),
  office: oneOf(offices, search['office']),
  account: text(search['account']),
});

export const filterOf = ({ email, state, office }: AdministrationSearch): AccountFilter => ({
  ...(email ? { emailContains: email } : {}),
  ...(state ? { state } : {}),
  ...(office ? { office } : {}),
});
