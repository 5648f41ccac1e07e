import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { day, oneOf } from '../search-values.js';
import { type GroupState, states } from './group-state.js';

export const focusGroupRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.focusGroups,
    validateSearch: (search): { state?: GroupState | undefined } => ({ state: oneOf(states, search['state']) }),
    ...page(() => import('./focus-groups-page.js'), 'FocusGroupsPage', ['focus-groups']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.proposeFocusGroup,
    ...page(() => import('./propose-page.js'), 'ProposePage', ['focus-groups', 'focus-group-acts', 'convening']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.focusGroup,
    validateSearch: (search): { asOf?: string | undefined } => ({ asOf: day(search['asOf']) }),
    ...page(() => import('./focus-group-page.js'), 'FocusGroupPage', ['focus-groups']),
  }),
] as const;
