import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { administrationSearch } from './administration-search.js';

export const administrationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.administration,
    validateSearch: administrationSearch,
    ...page(() => import('./administration-page.js'), 'AdministrationPage', ['administration']),
  }),
] as const;
