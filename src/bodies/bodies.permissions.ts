import type { PermissionTable } from '../kernel/policy/permissions.js';

export const bodiesPermissions = {
  'body.read': { roles: ['VISITOR'], says: 'read about bodies' },
  'seat.recordOnBehalf': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'record on behalf of a seat' },
  'seat.appoint': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'appoint a party to a seat' },
  'seat.vacate': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'vacate a seat' },
  'delegate.name': { roles: ['SECRETARY'], says: 'name a delegate' },
  'delegation.end': { roles: ['SECRETARY'], says: 'end a delegation' },
  'chair.designate': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'designate a chair' },
  'chair.end': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'end a chair' },
  'observer.admit': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'admit an observer' },
  'observer.end': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'end an observer' },
  'secretary.appoint': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'appoint a secretary' },
  'secretary.end': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'end a secretary' },
} satisfies PermissionTable;
