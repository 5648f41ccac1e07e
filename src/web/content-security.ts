const policyOf = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({
    'default-src': `'none'`,
    'script-src': `'self'`,
    'style-src': `'self'`,
    'img-src': `'self' data:`,
    'font-src': `'self'`,
    'connect-src': `'self'`,
    'form-action': `'self'`,
    'base-uri': `'none'`,
    'frame-ancestors': `'none'`,
    ...directives,
  })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** What the client's page may do: everything from this server and nothing from elsewhere, no script or style inside it. */
export const contentSecurityPolicy = policyOf({});

/**
 * GraphiQL's editor writes styles into the page, works in the background, and brings its typefaces inside its style
 * sheet. Scripts come from this server only, there as everywhere.
 */
export const graphiqlSecurityPolicy = policyOf({
  'style-src': `'self' 'unsafe-inline'`,
  'font-src': `'self' data:`,
  'worker-src': `'self'`,
});
