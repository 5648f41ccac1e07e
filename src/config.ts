import { z } from 'zod';

/** Every setting of the server and the worker; read from the environment once. See docs/operations.md. */
const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address of the database' }),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s):// address' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: z.email({ error: 'must be an e-mail address' }).default('plenary@localhost.localdomain'),
  MAIL_DOMAIN: z
    .string()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, {
      error: 'must be the name of a domain, in small letters',
    })
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  LARGEST_UPLOAD_MB: z.coerce.number({ error: 'must be a number of megabytes' }).int().min(1).max(1024).default(25),
  TRUSTED_PROXIES: z.string().default(''),
  RATE_LIMIT: z.coerce
    .number({ error: 'must be a number of rows a minute' })
    .int()
    .min(1)
    .max(2_147_483_647)
    .default(10_000_000),
  PREPARED_STATEMENTS: z.coerce
    .number({ error: 'must be a number of statements' })
    .int()
    .min(0)
    .max(100_000)
    .default(200),
  // Said by `npm start` to its children, not by people.
  EMBEDDED_DATABASE: z.enum(['yes', 'no']).default('no'),
  DORMANCY_SUGGESTED_AFTER_MONTHS: z.coerce
    .number({ error: 'must be a number of months' })
    .int()
    .min(1)
    .max(120)
    .default(12),
  NODE_ENV: z.string().default('development'),
});

export interface Config {
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  /** Address under which people reach the server, without a slash at the end; links in mail start with it. */
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Domain whose mail is handed to `mail-in`, so that comments are answered by mail; null where there is none. */
  readonly mailDomain: string | null;
  readonly dataDirectory: string;
  /** How large a file may be that is uploaded, in bytes. */
  readonly largestUpload: number;
  /** Addresses or networks whose X-Forwarded-For is believed: the reverse proxy's, if there is one. */
  readonly trustedProxies: readonly string[];
  /** Rows that one viewer may ask for within a minute. */
  readonly rateLimit: number;
  /** How many questions of the reading side a connection to the database keeps prepared. */
  readonly preparedStatements: number;
  /** After how many months without a meeting, finding or comment it is suggested that a focus group rests. */
  readonly dormancySuggestedAfterMonths: number;
  readonly production: boolean;
  /** Whether the database is the one that `npm start` brings along. */
  readonly embeddedDatabase: boolean;
}

export class BadConfiguration extends Error {}

export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  // An empty variable is an absent one: compose files and shells write both.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new BadConfiguration(`Plenary cannot start, its settings are not right:\n${problems.join('\n')}`);
  }
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL,
    port: data.PORT,
    host: data.HOST,
    publicUrl: (data.PUBLIC_URL ?? `http://${data.HOST}:${data.PORT}`).replace(/\/+$/, ''),
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM,
    mailDomain: data.MAIL_DOMAIN ?? null,
    dataDirectory: data.DATA_DIR,
    largestUpload: data.LARGEST_UPLOAD_MB * 1024 * 1024,
    trustedProxies: data.TRUSTED_PROXIES.split(',')
      .map((proxy) => proxy.trim())
      .filter(Boolean),
    rateLimit: data.RATE_LIMIT,
    preparedStatements: data.PREPARED_STATEMENTS,
    dormancySuggestedAfterMonths: data.DORMANCY_SUGGESTED_AFTER_MONTHS,
    production: data.NODE_ENV === 'production',
    embeddedDatabase: data.EMBEDDED_DATABASE === 'yes',
  };
}
