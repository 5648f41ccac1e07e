import type { PermissionTable } from '../kernel/policy/permissions.js';

export const membersPermissions = {
  'party.read': { roles: ['VISITOR'], says: 'list States and organisations' },
  'viewer.read': { roles: ['VISITOR'], says: 'ask who you are' },
  'member.read': { roles: ['ACCOUNT'], says: 'read the directory' },
  'profile.update': { roles: ['ACCOUNT'], says: 'change your profile' },
  'mail-preferences.update': { roles: ['ACCOUNT'], says: 'choose what you are mailed' },
  'party.record': { roles: ['SECRETARY'], says: 'record a State or an organisation' },
  'member.invite': { roles: ['SECRETARY'], says: 'invite a member' },
  'member.import': { roles: ['SECRETARY'], says: 'import a list of members' },
  // Everybody may leave; who may end the membership of somebody else is asked there.
  'membership.end': { roles: ['ACCOUNT'], says: 'end a membership' },
  'representation.change': { roles: ['SECRETARY'], says: 'change whom a member represents' },
} satisfies PermissionTable;
