import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { partiesSearch } from './parties-search.js';
import { peopleSearch } from './people-search.js';

export const memberRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.people,
    validateSearch: peopleSearch,
    ...page(() => import('./people-page.js'), 'PeoplePage', ['members']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.importMembers,
    ...page(() => import('./import-page.js'), 'ImportPage', ['members']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.person,
    ...page(() => import('./person-page.js'), 'PersonPage', ['members']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.parties,
    validateSearch: partiesSearch,
    ...page(() => import('./parties-page.js'), 'PartiesPage', ['members']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.party,
    ...page(() => import('./party-page.js'), 'PartyPage', ['members']),
  }),
] as const;
