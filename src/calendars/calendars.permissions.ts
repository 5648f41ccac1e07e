import type { PermissionTable } from '../kernel/policy/permissions.js';

/** The address of a feed is a credential: a program with a token of somebody's neither sees nor makes any. */
const PERSON = ['SIGNED_IN_PERSON'];

export const calendarsPermissions = {
  // The secret in the address, and nothing else, says whose calendar it is.
  'calendar.read': { roles: ['VISITOR'], says: 'read a calendar by its address' },
  'feed.read': { roles: PERSON, says: 'list your calendar feeds' },
  'feed.create': { roles: PERSON, says: 'make a calendar feed', sensitive: true },
  'feed.revoke': { roles: PERSON, says: 'revoke a calendar feed' },
} satisfies PermissionTable;
