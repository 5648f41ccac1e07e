import { Injectable } from '@nestjs/common';
import type { Block, Document } from '../../documents/document.js';
import { WordWriter } from '../../documents/document-writers.js';
import { longWord } from '../../documents/long-word.js';
import { sheetOf } from '../../documents/sheet.js';
import { wordXml } from '../../documents/word-xml.js';
import { labelAsWritten } from '../../documents/words.js';
import { type About, areaLines, type ExportedFinding, evidenceLines, meansOf, type Pages } from './exported-finding.js';
import { EXPORT_WORDS, type ExportLanguage } from './export-words.js';

/** A Word document with a section for each finding. */
@Injectable()
export class WordFile {
  constructor(private readonly word: WordWriter) {}

  async write(about: About, pages: Pages): Promise<AsyncIterable<Buffer>> {
    const { language, count, at } = about;
    const say = EXPORT_WORDS[language];
    const blocks: Block[] = count === 0 ? [{ kind: 'paragraph', text: say.none }] : [];
    const short = documentOf(about, blocks, say.count(count, at.toISOString().slice(0, 10)));
    return longWord(await this.word.write(short), sections(about, pages));
  }
}

async function* sections(about: About, pages: Pages): AsyncIterable<string> {
  for await (const page of pages) {
    for (const finding of page) {
      const { flows } = sheetOf(documentOf(about, blocksOf(finding, about.language)));
      yield wordXml(flows);
    }
  }
}

function documentOf({ label, language }: About, blocks: readonly Block[], subtitle = ''): Document {
  const { title } = EXPORT_WORDS[language];
  return { language, title, body: 'Plenary', ...(subtitle ? { subtitle } : {}), runningTitle: title, label, blocks };
}

function blocksOf(finding: ExportedFinding, language: ExportLanguage): Block[] {
  const { heads, parts, kind, state, draft } = EXPORT_WORDS[language];
  const { symbol, title, label, summary, body, author, originatingParty, postedAt, revision } = finding;
  const rows: [string, string][] = [
    [heads.kind, kind[finding.kind]],
    [heads.state, state[finding.state]],
    [heads.group, body.name],
    [heads.author, author?.name ?? ''],
    [heads.party, originatingParty?.name ?? ''],
    [heads.areas, areaLines(finding).join('; ')],
    [heads.posted, postedAt?.slice(0, 10) ?? ''],
    [heads.revision, revision > 1 ? String(revision) : ''],
  ];
  const part = (name: keyof typeof parts, text: string): Block[] =>
    text === ''
      ? []
      : [
          { kind: 'heading', level: 2, text: parts[name] },
          { kind: 'markdown', text },
        ];
  const evidence = evidenceLines(finding);
  return [
    { kind: 'heading', level: 1, text: `${symbol ?? draft} ${title}` },
    { kind: 'notice', text: `${labelAsWritten(label)} – ${meansOf(label, language)}` },
    { kind: 'properties', rows: rows.filter(([, value]) => value !== '') },
    ...(['what', 'whereSeen', 'whyItMatters', 'recommendation'] as const).flatMap((name) => part(name, summary[name])),
    ...part('text', finding.bodyMarkdown),
    ...(evidence.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: parts.evidence },
          { kind: 'list', items: evidence },
        ] satisfies Block[])),
  ];
}
