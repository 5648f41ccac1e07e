import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { text } from '../search-values.js';
import { agendaSearch } from './agenda-search.js';

export const meetingRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.meetings,
    validateSearch: agendaSearch,
    ...page(() => import('./meetings-page.js'), 'MeetingsPage', ['meeting-line', 'meetings']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.scheduleMeeting,
    validateSearch: (search): { body?: string | undefined } => ({ body: text(search['body']) }),
    ...page(() => import('./schedule-page.js'), 'SchedulePage', ['meetings', 'meeting-line']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.meeting,
    ...page(() => import('./meeting-page.js'), 'MeetingPage', ['meeting-line', 'meetings', 'convening']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.rescheduleMeeting,
    ...page(() => import('./reschedule-page.js'), 'ReschedulePage', ['meeting-line', 'meetings', 'convening']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.annotateAgenda,
    ...page(() => import('../agendas/annotate-page.js'), 'AnnotatePage', ['meetings', 'annotations', 'editing']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.setAgenda,
    ...page(() => import('./agenda-page.js'), 'AgendaPage', ['meetings', 'agenda', 'editing']),
  }),
] as const;
