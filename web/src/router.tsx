import { createRouter } from '@tanstack/react-router';
import { activityRoutes } from './activity/routes.js';
import { administrationRoutes } from './administration/routes.js';
import { decisionRoutes } from './decisions/routes.js';
import { findingRoutes } from './findings/routes.js';
import { bodyRoutes } from './bodies/routes.js';
import { focusGroupRoutes } from './focus-groups/routes.js';
import { identityRoutes } from './identity/routes.js';
import { meetingRoutes } from './meetings/routes.js';
import { memberRoutes } from './members/routes.js';
import { minutesRoutes } from './minutes/routes.js';
import { pollRoutes } from './polls/routes.js';
import { proceedingsRoutes } from './proceedings/routes.js';
import { paperRoutes } from './papers/routes.js';
import { publicationRoutes } from './publications/routes.js';
import { implementationRoutes } from './implementation/routes.js';
import { registerRoutes } from './register/routes.js';
import { schedulingRoutes } from './scheduling/routes.js';
import { searchRoutes } from './search/routes.js';
import { root } from './root-route.js';
import { termsRoutes } from './terms-of-reference/routes.js';
import { weekRoutes } from './week/routes.js';
import { writtenProcedureRoutes } from './written-procedures/routes.js';

export const router = createRouter({
  routeTree: root.addChildren([
    ...weekRoutes,
    ...searchRoutes,
    ...meetingRoutes,
    ...schedulingRoutes,
    ...pollRoutes,
    ...proceedingsRoutes,
    ...minutesRoutes,
    ...decisionRoutes,
    ...writtenProcedureRoutes,
    ...focusGroupRoutes,
    ...findingRoutes,
    ...bodyRoutes,
    ...termsRoutes,
    ...administrationRoutes,
    ...activityRoutes,
    ...identityRoutes,
    ...memberRoutes,
    ...paperRoutes,
    ...registerRoutes,
    ...implementationRoutes,
    ...publicationRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
