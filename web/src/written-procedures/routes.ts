import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { openSearch, proceduresSearch } from './procedures-search.js';

export const writtenProcedureRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.procedures,
    validateSearch: proceduresSearch,
    ...page(() => import('./procedures-page.js'), 'ProceduresPage', ['procedures']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.openProcedure,
    validateSearch: openSearch,
    ...page(() => import('./open-page.js'), 'OpenProcedurePage', ['procedures', 'procedure-acts', 'editor']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.procedure,
    ...page(() => import('./procedure-page.js'), 'ProcedurePage', ['procedures', 'procedure-page']),
  }),
] as const;
