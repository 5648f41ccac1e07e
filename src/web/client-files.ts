import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, StreamableFile } from '@nestjs/common';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** A file of the client, as it is and as the build has compressed it. */
interface ClientFile {
  readonly path: string;
  readonly type: string;
  readonly length: number;
  readonly compressedLength: number;
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pages = join(root, 'dist-web');
const graphiql = join(root, 'dist-graphiql');

const readIfThere = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/**
 * The built client. What is looked up by name in a table cannot be talked into another folder; the files themselves,
 * megabytes with GraphiQL's editor, stay on the disk until somebody asks for them. Without a build (a server for
 * programs only) there are no pages.
 */
@Injectable()
export class ClientFiles {
  private readonly assets = new Map([...filesIn(pages), ...filesIn(graphiql)]);
  private readonly patterns = (JSON.parse(readIfThere(join(pages, 'pages.json')) ?? '[]') as string[]).map(patternOf);
  readonly index = readIfThere(join(pages, 'index.html'));
  readonly graphiql = readIfThere(join(graphiql, 'index.html'));

  /** A file with its headers, for whoever takes it compressed or does not. */
  asset(name: string, compressed: boolean): { content: StreamableFile; headers: Record<string, string> } | null {
    const file = this.assets.get(name);
    if (!file) return null;
    const { path, type } = file;
    const length = String(compressed ? file.compressedLength : file.length);
    return {
      content: new StreamableFile(createReadStream(compressed ? `${path}.gz` : path)),
      headers: {
        ...{ 'content-type': type, 'content-length': length },
        ...(compressed ? { 'content-encoding': 'gzip' } : {}),
      },
    };
  }

  /** Whether an address is a page of the client; what the page shows is decided by what its questions answer. */
  isPage(path: string): boolean {
    return this.patterns.some((pattern) => pattern.test(path));
  }
}

function filesIn(folder: string): [string, ClientFile][] {
  const assets = join(folder, 'assets');
  return (existsSync(assets) ? readdirSync(assets) : []).flatMap((name): [string, ClientFile][] => {
    const type = TYPES[extname(name)];
    if (!type) return [];
    const path = join(assets, name);
    return [[name, { path, type, length: statSync(path).size, compressedLength: statSync(`${path}.gz`).size }]];
  });
}

/** `/meetings/$meeting`: a part with a dollar stands for any one. */
function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith('$') ? '[^/]+' : part));
  return new RegExp(`^${parts.join('/')}/?$`);
}
