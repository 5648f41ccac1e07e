import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { day, text } from '../search-values.js';

/** Which body's terms, on which day, and which version of theirs when not the one in force. */
export interface TermsSearch {
  readonly body?: string | undefined;
  readonly asOf?: string | undefined;
  readonly version?: string | undefined;
}

export const termsRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.termsOfReference,
    validateSearch: (search): TermsSearch => ({
      ...{ body: text(search['body']), asOf: day(search['asOf']), version: text(search['version']) },
    }),
    ...page(() => import('./terms-page.js'), 'TermsPage', ['terms-of-reference', 'bodies']),
  }),
] as const;
