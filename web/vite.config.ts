import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { paths } from './src/paths.js';

type Texts = Readonly<Record<string, string>>;

/**
 * Puts the text of an operation, with its fragments, where it is asked: a page brings its own questions, and no other
 * page's. A fragment stands in the source for its types only.
 */
function graphqlDocuments(): Plugin {
  const texts = JSON.parse(readFileSync(join(import.meta.dirname, 'src', 'gql', 'documents.json'), 'utf8')) as Texts;
  return {
    name: 'graphql-documents',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/gql/') || !code.includes('graphql(')) return null;
      const replaced = code.replaceAll(/\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g, (_, text: string) => {
        const [, name = ''] = /^\s*(?:query|mutation)\s+(\w+)/.exec(text) ?? [];
        return JSON.stringify(texts[name] ?? '');
      });
      return { code: replaced.replace(/^import \{ graphql \} from '[^']*gql\.js';$/m, ''), map: null };
    },
  };
}

/** The components bring their own words in 34 languages: those of the languages that we offer are enough. */
function offeredLanguages(): Plugin {
  const offered = /[\\/](en-US|fr-FR|ar-AE|zh-CN|ru-RU|es-ES)\.m?js$/;
  return {
    name: 'offered-languages',
    load(id) {
      const words = /react-(aria|stately)[^?]*[\\/][a-z]{2}-[A-Z]{2}\.m?js$/.test(id);
      return words && !offered.test(id)
        ? 'export default {}; export { empty as "module.exports" }; const empty = {};'
        : null;
    },
  };
}

/** Tells the server which addresses are pages, so that any other is answered as not found. */
function pageList(): Plugin {
  return {
    name: 'page-list',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(Object.values(paths)) });
    },
  };
}

/** Spoken by the server alone. */
const OF_SERVER = [
  'public',
  'reply-page',
  'poll-page',
  'sign-in-page',
  'calendar-entries',
  'notification',
  'answer-page',
  'results',
  'departures',
];

/**
 * The words, in a file a language and part. All are named after what all of them say together, so that a page finds its
 * own without a list of names, which would weigh on each.
 */
function catalogue(): Plugin {
  const folder = join(import.meta.dirname, '..', 'locales');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !OF_SERVER.includes(basename(entry.name, '.json')))
    .map(({ name, parentPath }) => {
      const words = JSON.stringify(JSON.parse(readFileSync(join(parentPath, name), 'utf8')));
      return { name: `${basename(parentPath)}-${name}`, words };
    });
  const all = createHash('sha256').update(JSON.stringify(files));
  const version = all.digest('hex').slice(0, 8);
  return {
    name: 'catalogue',
    config: () => ({ define: { WORDS_VERSION: JSON.stringify(version) } }),
    generateBundle() {
      for (const { name, words } of files)
        this.emitFile({ type: 'asset', fileName: `assets/words-${version}-${name}`, source: words });
    },
  };
}

/** Loaded when a dialog opens, whoever opens it. */
const ofDialogs = /react-aria|react-stately|@react-|@internationalized|components\/dialog/;

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [{ ...graphqlDocuments(), enforce: 'pre' }, offeredLanguages(), pageList(), catalogue()],
  build: {
    outDir: '../dist-web',
    emptyOutDir: true,
    // Which files a page is made of, for `npm run weigh`.
    manifest: 'manifest.json',
    target: 'es2022',
    // What is put into the page as data: would need its own exception in the content security policy.
    assetsInlineLimit: 0,
    // A page is its own file and that of what most share, which is there already: nothing is left to be fetched ahead.
    modulePreload: false,
    rolldownOptions: {
      output: {
        // Packed together, what all routes or most pages need: as fifty small files it weighed 11 kB more.
        codeSplitting: {
          groups: [
            { name: 'routes', test: /(-search|search-values|paths|routes|not-found|keys|may|lazy-with-words)\.tsx?$/ },
            { name: 'shared', minShareCount: 30, test: (id) => !ofDialogs.test(id) },
          ],
        },
      },
      onLog(level, log, report) {
        // Written for servers that render React, which this client has none of.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
