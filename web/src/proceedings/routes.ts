import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';

export const proceedingsRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.session,
    ...page(() => import('./session-page.js'), 'SessionPage', ['session', 'meeting-line', 'convening']),
  }),
] as const;
