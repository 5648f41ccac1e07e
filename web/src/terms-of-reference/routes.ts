import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { redlineSearch } from './redline-search.js';
import { termsSearch } from './terms-search.js';

export const termsRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.termsOfReference,
    validateSearch: termsSearch,
    ...page(() => import('./terms-page.js'), 'TermsPage', ['terms-of-reference']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.redline,
    validateSearch: redlineSearch,
    ...page(() => import('./redline-page.js'), 'RedlinePage', ['terms-of-reference', 'redline']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.draftTerms,
    ...page(() => import('./draft-page.js'), 'DraftPage', ['terms-of-reference', 'draft-terms']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.dispositions,
    ...page(() => import('./dispositions-page.js'), 'DispositionsPage', [
      'terms-of-reference',
      'redline',
      'amendments',
    ]),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.clauseHistory,
    ...page(() => import('./clause-history-page.js'), 'ClauseHistoryPage', [
      'terms-of-reference',
      'clause-history',
      'editing',
    ]),
  }),
] as const;
