import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { day, text } from '../search-values.js';
import { suggestSearch } from './suggest-search.js';

export const schedulingRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.suggestSlots,
    validateSearch: suggestSearch,
    ...page(() => import('./suggest-page.js'), 'SuggestPage', ['meeting-line', 'meetings', 'suggest', 'seat-choice']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.fairnessLedger,
    validateSearch: (search): { body?: string | undefined; asOf?: string | undefined } => ({
      ...{ body: text(search['body']), asOf: day(search['asOf']) },
    }),
    ...page(() => import('./ledger-page.js'), 'LedgerPage', ['ledger']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.seatHours,
    validateSearch: (search): { seat?: string | undefined } => ({ seat: text(search['seat']) }),
    ...page(() => import('./hours-page.js'), 'HoursPage', ['hours', 'identity']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.year,
    validateSearch: (search): { year?: string | undefined; body?: string | undefined } => ({
      ...{ year: /^2[01]\d{2}$/.exec(text(search['year']) ?? '')?.[0], body: text(search['body']) },
    }),
    ...page(() => import('./year-page.js'), 'YearPage', ['meeting-line', 'year']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.meetingPlans,
    validateSearch: (search): { body?: string | undefined; plan?: string | undefined } => ({
      ...{ body: text(search['body']), plan: text(search['plan']) },
    }),
    ...page(() => import('./plans-page.js'), 'PlansPage', ['meeting-line', 'series', 'seat-choice']),
  }),
] as const;
