import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';

export const minutesRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.minutes,
    ...page(() => import('./minutes-page.js'), 'MinutesPage', ['minutes']),
  }),
] as const;
