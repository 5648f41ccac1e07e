import type { PermissionTable } from '../kernel/policy/permissions.js';

const CONVENERS = ['CO_CHAIR', 'SECRETARY'] as const;

export const schedulingPermissions = {
  'scheduling.suggest': { roles: ['CO_CHAIR', 'SECRETARY', 'LEAD'], says: 'have dates suggested for a meeting' },
  // Those who keep the balance read all of it, everybody else the line of their own seat.
  'scheduling.read-ledger': {
    roles: ['CO_CHAIR', 'SECRETARY', 'LEAD', 'COMMITTEE_MEMBER', 'PARTICIPANT'],
    says: 'read what meetings outside working hours their own seat bore; co-chairs and secretary, what all bore',
  },
  'scheduling.read-cadence': {
    roles: ['CO_CHAIR', 'SECRETARY', 'LEAD', 'COMMITTEE_MEMBER', 'PARTICIPANT'],
    says: 'read how often their body is to meet, and the calendar of its year',
  },
  'scheduling.plan': { roles: CONVENERS, says: 'plan a series of meetings' },
  'meeting-plan.read': { roles: CONVENERS, says: 'read plans of meetings' },
  'meeting-plan.change': { roles: CONVENERS, says: 'change a plan of meetings' },
  'meeting-plan.call': { roles: CONVENERS, says: 'call the meetings of a plan' },
  'meeting-plan.withdraw': { roles: CONVENERS, says: 'withdraw a plan of meetings' },
  // Its own people say it; the secretary and the co-chairs record it on behalf of the seat.
  'seat.keepHours': {
    roles: ['COMMITTEE_MEMBER', 'SECRETARY', 'CO_CHAIR'],
    says: 'say when the people of their own seat work',
  },
} satisfies PermissionTable;
