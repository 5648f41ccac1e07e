import { join, resolve } from 'node:path';
import { LaunchProblem } from './launch-problem.js';

/** What the launcher itself needs to know; the server and the worker read the rest from the same environment. */
export interface LaunchSettings {
  root: string;
  host: string;
  port: number;
  databaseUrl: string | undefined;
  dataFolder: string;
  smtpUrl: string | undefined;
  publicUrl: string;
  production: boolean;
}

export function readLaunchSettings(root: string, environment: NodeJS.ProcessEnv): LaunchSettings {
  const setting = (name: string) => environment[name]?.trim() || undefined;
  const host = setting('HOST') ?? '127.0.0.1';
  const port = Number(setting('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new LaunchProblem(`PORT is "${setting('PORT')}"; it should be a number from 1 to 65535.`);
  }
  return {
    root,
    host,
    port,
    databaseUrl: setting('DATABASE_URL'),
    dataFolder: resolve(root, setting('DATA_DIR') ?? '.data'),
    smtpUrl: setting('SMTP_URL'),
    publicUrl: setting('PUBLIC_URL') ?? localAddress(host, port),
    production: setting('NODE_ENV') === 'production',
  };
}

/** Where this machine reaches a server that listens on `host`, which may stand for every address. */
export function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

export function childEnvironment(settings: LaunchSettings, databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    EMBEDDED_DATABASE: settings.databaseUrl ? 'no' : 'yes',
    DATA_DIR: settings.dataFolder,
    HOST: settings.host,
    PORT: String(settings.port),
  };
}

export function program(settings: LaunchSettings, name: string): string {
  return join(settings.root, 'dist', 'run', name);
}
