import { agendasPermissions } from './agendas/agendas.permissions.js';
import { activityPermissions } from './activity/activity.permissions.js';
import { bodiesPermissions } from './bodies/bodies.permissions.js';
import { changesPermissions } from './changes/changes.permissions.js';
import { decisionsPermissions } from './decisions/decisions.permissions.js';
import { calendarsPermissions } from './calendars/calendars.permissions.js';
import { discussionsPermissions } from './discussions/discussions.permissions.js';
import { focusGroupsPermissions } from './focus-groups/focus-groups.permissions.js';
import { filesPermissions } from './files/files.permissions.js';
import { expertsPermissions } from './findings/experts/experts.permissions.js';
import { findingsPermissions } from './findings/findings.permissions.js';
import { identityPermissions } from './identity/identity.permissions.js';
import { implementationPermissions } from './implementation/implementation.permissions.js';
import { kernelPermissions } from './kernel/kernel.permissions.js';
import type { PermissionTable } from './kernel/policy/permissions.js';
import { meetingsPermissions } from './meetings/meetings.permissions.js';
import { membersPermissions } from './members/members.permissions.js';
import { minutesPermissions } from './minutes/minutes.permissions.js';
import { pollsPermissions } from './polls/polls.permissions.js';
import { proceedingsPermissions } from './proceedings/proceedings.permissions.js';
import { papersPermissions } from './papers/papers.permissions.js';
import { booksPermissions } from './books/books.permissions.js';
import { progressReportsPermissions } from './progress-reports/progress-reports.permissions.js';
import { publicationsPermissions } from './publications/publications.permissions.js';
import { registerPermissions } from './register/register.permissions.js';
import { schedulingPermissions } from './scheduling/scheduling.permissions.js';
import { searchPermissions } from './search/search.permissions.js';
import { termsOfReferencePermissions } from './terms-of-reference/terms-of-reference.permissions.js';
import { writtenProceduresPermissions } from './written-procedures/written-procedures.permissions.js';
import { webPermissions } from './web/web.permissions.js';

/** Who may do what: the one table, joined from the modules. */
export const permissions = {
  ...kernelPermissions,
  ...identityPermissions,
  ...membersPermissions,
  ...bodiesPermissions,
  ...filesPermissions,
  ...searchPermissions,
  ...termsOfReferencePermissions,
  ...focusGroupsPermissions,
  ...findingsPermissions,
  ...expertsPermissions,
  ...discussionsPermissions,
  ...meetingsPermissions,
  ...minutesPermissions,
  ...pollsPermissions,
  ...proceedingsPermissions,
  ...decisionsPermissions,
  ...writtenProceduresPermissions,
  ...calendarsPermissions,
  ...schedulingPermissions,
  ...papersPermissions,
  ...agendasPermissions,
  ...registerPermissions,
  ...implementationPermissions,
  ...progressReportsPermissions,
  ...booksPermissions,
  ...publicationsPermissions,
  ...activityPermissions,
  ...changesPermissions,
  ...webPermissions,
} satisfies PermissionTable;
