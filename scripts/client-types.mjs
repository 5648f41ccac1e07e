/** Types of the web client's GraphQL documents, made from schema.graphql and the documents beside its components. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { root } from './build.mjs';

const folder = join(root, 'web', 'src');
const output = join(folder, 'gql');

/** A document as it stands in the source: `graphql(`…`)`. */
export const DOCUMENT = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;

function documents() {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  return files
    .filter((name) => !name.startsWith('gql'))
    .flatMap((name) => {
      const found = readFileSync(join(folder, name), 'utf8').matchAll(DOCUMENT);
      return [...found].map(([, text]) => ({ location: join(folder, name), rawSDL: text, document: parse(text) }));
    });
}

/** Each operation's text with the fragments that it needs, as it is sent: what the build puts into the pages. */
function texts(sources) {
  const definitions = sources.flatMap(({ document }) => document.definitions);
  const byName = new Map(definitions.map((definition) => [definition.name.value, definition]));
  const withFragments = (definition, found = new Set()) => {
    found.add(definition);
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = byName.get(value);
        if (fragment && !found.has(fragment)) withFragments(fragment, found);
      },
    });
    return found;
  };
  const operations = definitions.filter(({ kind }) => kind === 'OperationDefinition');
  return Object.fromEntries(
    operations.map((operation) => [
      operation.name.value,
      stripIgnoredCharacters([...withFragments(operation)].map(print).join(' ')),
    ]),
  );
}

export async function writeClientTypes() {
  const text = readFileSync(join(root, 'schema.graphql'), 'utf8');
  const sources = documents();
  const files = await preset.buildGeneratesSection({
    baseOutputDir: `${output}/`,
    schema: parse(text),
    schemaAst: buildSchema(text),
    documents: sources,
    config: {
      documentMode: 'string',
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      scalars: { DateTime: 'string', Date: 'string', TimeZone: 'string', JSONObject: 'Record<string, unknown>' },
    },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
  });
  await mkdir(output, { recursive: true });
  await writeFile(join(output, 'documents.json'), `${JSON.stringify(texts(sources), undefined, 1)}\n`);
  for (const file of files) {
    if (dirname(file.filename) === output) await writeFile(file.filename, await codegen(file));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeClientTypes();
