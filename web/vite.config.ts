import { defineConfig, type Plugin } from 'vite';
import { paths } from './src/paths.js';

/**
 * Puts the compiled document in the place of its text: else each document would be in the bundle twice, as the key and
 * as the value of a table.
 */
function graphqlDocuments(): Plugin {
  return {
    name: 'graphql-documents',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/gql/') || !code.includes('graphql(')) return null;
      const names: string[] = [];
      const replaced = code.replaceAll(/\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g, (_, text: string) => {
        const [, kind, name] = /^\s*(query|mutation|fragment)\s+(\w+)/.exec(text) ?? [];
        const document = kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`;
        names.push(document);
        return document;
      });
      const own = replaced.replace(/^import \{ graphql \} from '([^']*)gql\.js';$/m, (_, folder: string) => {
        return `import { ${names.join(', ')} } from '${folder}graphql.js';`;
      });
      return { code: own, map: null };
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

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [{ ...graphqlDocuments(), enforce: 'pre' }, offeredLanguages(), pageList()],
  build: {
    outDir: '../dist-web',
    emptyOutDir: true,
    target: 'es2022',
    // What is put into the page as data: would need its own exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, report) {
        // Written for servers that render React, which this client has none of.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
