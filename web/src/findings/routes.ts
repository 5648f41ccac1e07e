import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { globalId } from '../search-values.js';
import { findingsSearch } from './findings-search.js';

export const findingRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.findings,
    validateSearch: findingsSearch,
    ...page(() => import('./findings-page.js'), 'FindingsPage', ['findings']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.postFinding,
    validateSearch: (search): { body?: string | undefined } => ({ body: globalId('bdy', search['body']) }),
    ...page(() => import('./post-page.js'), 'PostPage', ['findings', 'post-finding', 'editor']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.finding,
    ...page(() => import('./finding-page.js'), 'FindingPage', ['findings', 'finding-page', 'post-finding']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.reviseFinding,
    ...page(() => import('./revise-page.js'), 'RevisePage', ['findings', 'post-finding', 'editor', 'editing']),
  }),
] as const;
