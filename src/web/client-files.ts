import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface ClientFile {
  readonly type: string;
  readonly content: Buffer;
  /** The same, compressed once for all who take it so. */
  readonly compressed: Buffer;
}

const built = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist-web');

/**
 * The built client, read once: it is small, and what is looked up by name in a table cannot be talked into another
 * folder. Without a build (a server for programs only) there are no pages.
 */
@Injectable()
export class ClientFiles {
  private readonly assets = new Map<string, ClientFile>();
  private readonly pages: readonly RegExp[];
  readonly index: string | null;

  constructor() {
    const folder = join(built, 'assets');
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const type = TYPES[extname(name)];
      if (!type) continue;
      const content = readFileSync(join(folder, name));
      this.assets.set(name, { type, content, compressed: gzipSync(content, { level: 9 }) });
    }
    const index = join(built, 'index.html');
    this.index = existsSync(index) ? readFileSync(index, 'utf8') : null;
    const pages = join(built, 'pages.json');
    this.pages = existsSync(pages) ? (JSON.parse(readFileSync(pages, 'utf8')) as string[]).map(patternOf) : [];
  }

  asset(name: string): ClientFile | undefined {
    return this.assets.get(name);
  }

  /** Whether an address is a page of the client; what the page shows is decided by what its questions answer. */
  isPage(path: string): boolean {
    return this.pages.some((pattern) => pattern.test(path));
  }
}

/** `/meetings/$meeting`: a part with a dollar stands for any one. */
function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith('$') ? '[^/]+' : part));
  return new RegExp(`^${parts.join('/')}/?$`);
}
