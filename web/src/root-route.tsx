import { createRootRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { ErrorNotice } from './components/notice.js';
import { needWords } from './kernel/languages.js';
import { NotFound } from './shell/not-found.js';
import { Shell } from './shell/shell.js';
import { text } from './search-values.js';

export const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <ErrorNotice error={error} retry={() => location.reload()} />,
  validateSearch: (search): { group?: string | undefined } => ({ group: text(search['group']) }),
  search: { middlewares: [retainSearchParams<{ group?: string | undefined }>(['group'])] },
});

/**
 * What a route shows: a page, fetched when it is opened, and the files of the catalogue that it speaks from. Written
 * on one line for `npm run weigh`, which reads from it what a page makes a browser load.
 */
export const page = <Module extends Record<string, unknown>>(
  load: () => Promise<Module>,
  name: keyof Module & string,
  words: readonly string[],
) => ({
  component: lazyRouteComponent(load, name),
  loader: () => needWords(...words),
});
