import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { termsSearch } from './terms-search.js';

export const termsRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.termsOfReference,
    validateSearch: termsSearch,
    ...page(() => import('./terms-page.js'), 'TermsPage', ['terms-of-reference', 'bodies']),
  }),
] as const;
