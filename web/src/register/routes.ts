import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { registerSearch } from './register-search.js';

export const registerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.register,
    validateSearch: registerSearch,
    ...page(() => import('./register-page.js'), 'RegisterPage', ['register']),
  }),
] as const;
