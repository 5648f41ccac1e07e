import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from './document.js';
import { readFonts } from './fonts.js';
import { sheetOf } from './sheet.js';
import { sheetJson, withoutGlyph } from './typst-text.js';

const TEMPLATE = readFileSync(new URL('template.typ', import.meta.url), 'utf8');
/** The only folder that a template can read from; there is none of this name, and the one file in it is in memory. */
const WORKSPACE = fileURLToPath(new URL('no-such-folder', import.meta.url));
const MOST_ROUNDS = 4;

/** Sets documents as tagged PDF (PDF/UA-1). Belongs in the writing process: it never pauses, and holds the fonts. */
export class TypstWriter {
  private readonly compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: readFonts() }],
  });

  write(document: Document): Buffer {
    const sheet = sheetOf(document);
    let missing: ReadonlyMap<string, string> = new Map();
    for (let round = 1; ; round += 1) {
      try {
        return this.set(sheetJson(sheet, missing));
      } catch (error) {
        const more = new Map([...missing, ...withoutGlyph(error)]);
        if (more.size === missing.size || round === MOST_ROUNDS) throw error;
        missing = more;
      }
    }
  }

  private set(json: string): Buffer {
    this.compiler.mapShadow(join(WORKSPACE, 'sheet.json'), Buffer.from(json));
    try {
      const result = this.compiler.compile({ mainFileContent: TEMPLATE });
      if (!result.result) {
        const failure = result.takeError();
        throw new Error(failure ? JSON.stringify(this.compiler.fetchDiagnostics(failure)) : 'Nothing was set.');
      }
      return this.compiler.pdf(result.result, { pdfStandard: 'ua-1' });
    } finally {
      this.compiler.resetShadow();
      // What was set is forgotten, so that memory does not grow with what is asked for.
      this.compiler.evictCache(0);
    }
  }
}
