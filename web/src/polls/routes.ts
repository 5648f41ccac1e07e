import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';

export const pollRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.openPoll,
    ...page(() => import('./open-poll-page.js'), 'OpenPollPage', ['meetings', 'polls']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.poll,
    ...page(() => import('./poll-page.js'), 'PollPage', ['meeting-line', 'meetings', 'convening', 'polls']),
  }),
] as const;
