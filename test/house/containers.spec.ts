import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  image: string;
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
  volumes?: string[];
}
interface Compose {
  services: Record<'database' | 'migrate' | 'server' | 'worker', Service>;
  volumes: Record<string, unknown>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const dockerfile = readFileSync('Dockerfile', 'utf8');

describe('the containers', () => {
  it('migrate once the database answers, and serve and work once that went well', () => {
    const { database, migrate, server, worker } = compose.services;
    expect(database.image).toMatch(/^postgres:17/);
    expect(database.healthcheck).toBeDefined();
    expect(migrate.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    for (const service of [server, worker]) {
      expect(service.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    }
  });

  it('mount only volumes that are declared', () => {
    const mounted = Object.values(compose.services).flatMap((service) => service.volumes ?? []);
    expect(new Set(mounted.map((volume) => volume.split(':')[0]))).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('run programs of ours that exist', () => {
    const commands = [dockerfile, ...Object.values(compose.services).map((service) => String(service.command))].join();
    const programs = [...commands.matchAll(/dist\/([\w/-]+)\.js/g)].map(([, path]) => path);
    expect(new Set(programs)).toEqual(new Set(['run/main', 'run/worker', 'run/migrate', 'run/load']));
    for (const path of programs) expect(existsSync(`dist/${path}.js`)).toBe(true);
  });

  it('pass on only settings that the server knows', () => {
    const known = readFileSync('src/config.ts', 'utf8');
    const image = /^ENV (.*)$/m
      .exec(dockerfile)![1]!
      .split(' ')
      .map((word) => word.split('=')[0]!);
    for (const name of [...image, ...Object.keys(compose.services.server.environment)]) expect(known).toContain(name);
  });

  it('copy only files that exist and that the ignore list lets through', () => {
    const allowed = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) => paths!.split(' '));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect(existsSync(path)).toBe(true);
      expect(allowed).toContain(path);
    }
  });

  it('hold what the server reads while it runs: data, schema, and the words of its pages', () => {
    const image = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    const words = readFileSync('src/kernel/pages/words.ts', 'utf8');
    expect(words).toContain('../../../locales/');
    for (const folder of ['data', 'locales']) expect(image).toMatch(new RegExp(`^COPY ${folder} ${folder}$`, 'm'));
  });

  it('do not run as root, on the Node that is supported longest', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(new Set([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image))).toEqual(
      new Set(['node:24-bookworm-slim']),
    );
  });
});
