import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';

export const weekRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.week,
    ...page(() => import('./week-page.js'), 'WeekPage', ['week', 'meeting-line', 'focus-groups']),
  }),
] as const;
