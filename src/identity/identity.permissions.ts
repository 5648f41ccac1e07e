import type { PermissionTable } from '../kernel/policy/permissions.js';

/** Credentials are for the person: a program with a token of theirs neither sees nor makes any. */
const PERSON = ['SIGNED_IN_PERSON'];
const ADMINISTRATOR = ['ADMINISTRATOR'];

export const identityPermissions = {
  'sign-in-code.request': { roles: ['VISITOR'], says: 'ask for a sign-in code', sensitive: true },
  'account.sign-in': { roles: ['VISITOR'], says: 'sign in', sensitive: true },
  'account.sign-out': { roles: PERSON, says: 'sign out' },
  'account.sign-out-everywhere': { roles: PERSON, says: 'sign out everywhere' },
  'session.read': { roles: PERSON, says: 'list your sessions' },
  'session.end': { roles: PERSON, says: 'end a session' },
  'access-token.read': { roles: PERSON, says: 'list your access tokens' },
  'access-token.create': { roles: PERSON, says: 'make an access token', sensitive: true },
  'access-token.revoke': { roles: PERSON, says: 'revoke an access token' },
  'account.read-own': { roles: ['VISITOR'], says: 'ask whether you are signed in' },
  'account.read': { roles: ADMINISTRATOR, says: 'list accounts' },
  'account.invite': { roles: ADMINISTRATOR, says: 'invite somebody to an account' },
  'account.suspend': { roles: ADMINISTRATOR, says: 'suspend an account' },
  'account.restore': { roles: ADMINISTRATOR, says: 'restore an account' },
  'office.grant': { roles: ADMINISTRATOR, says: 'grant an office' },
  'office.end': { roles: ADMINISTRATOR, says: 'end an office' },
} satisfies PermissionTable;
