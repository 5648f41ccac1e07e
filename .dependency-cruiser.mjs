/** Each folder may import itself and what stands to its left; news travels the other way as events and ports. */
const direction = [
  ...['kernel', 'identity', 'members', 'bodies', 'procedures', 'handling', 'documents', 'files', 'search'],
  ...[
    'terms-of-reference',
    'focus-groups',
    'findings',
    'discussions',
    'meetings',
    'polls',
    'proceedings',
    'decisions',
    'written-procedures',
    'calendars',
    'scheduling',
    'papers',
    'agendas',
    'minutes',
    'terms-ahead',
    'waivers',
    'register',
    'implementation',
    'programme',
    'progress-reports',
    'books',
    'publications',
    'notifications',
  ],
  ...['activity', 'changes', 'loading', 'web'],
];

const oneDirection = direction.slice(0, -1).map((folder, index) => ({
  name: `${folder}-imports-only-to-its-left`,
  comment:
    'The one who decides calls the one decided upon. Ask for what is missing through a port, or hang on an event.',
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: `^src/(${direction.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...oneDirection,
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'known-folder',
      comment: 'A new folder under src takes its place in the direction above.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/([^/]+$|(${direction.join('|')}|commands|launcher|migrations)/)` },
      to: {},
    },
    {
      name: 'modules-do-not-know-the-wiring',
      comment: 'What assembles the modules stands above all of them; the settings (config.ts) are for everybody.',
      severity: 'error',
      from: { path: `^src/(${direction.join('|')})/`, pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/[^/]+\\.ts$', pathNot: '^src/config\\.ts$' },
    },
    {
      name: 'nobody-imports-the-launcher',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(launcher|commands)/' },
      to: { path: '^src/launcher/' },
    },
    {
      name: 'the-client-knows-the-schema-only',
      comment: 'What a page needs and the schema lacks is added to the schema.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|test|bench|scripts)/' },
    },
    {
      name: 'the-server-does-not-know-the-client',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^web/' },
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(test|bench)/|\\.spec\\.ts$' },
    },
    {
      name: 'declared-and-resolvable',
      comment: 'A package that is not in package.json disappears one day with the package that brought it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-development-package-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
