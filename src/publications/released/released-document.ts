import { type Block, type Document, DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../documents/document.js';
import { citationParts, urlOf } from '../../findings/handling/citation.js';
import { Label } from '../../handling/label.js';
import { RELEASED_DOCUMENT_WORDS } from './released-document-words.js';
import { citedOf, type Released, SUMMARY_PARTS } from './released-questions.js';

/** Languages whose words are set within a document of another one speak English around them. */
const languageOf = (language: string | null): DocumentLanguage =>
  DOCUMENT_LANGUAGES.find((one) => one === language) ?? 'en';

/** A released finding as a document, in its own language: the same for whoever asks. */
export function releasedDocument(finding: Released, publicUrl: string): Document {
  const { symbol, revision, title, kind, releasedOn, textSha256, body } = finding;
  const language = languageOf(finding.language);
  const say = RELEASED_DOCUMENT_WORDS[language];
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  const parts = citationParts(citedOf(finding), publicUrl);
  // Among Arabic lines each part goes its own way, or their order would be lost.
  const cited = language === 'ar' ? parts : [parts.join(' ')];
  const evidence = finding.evidence.map(({ words, link }) => (link === null ? words : `${words} – ${link}`));
  return {
    ...{ language, label: Label.CLEAR, title, body: `${body.workingGroup.name} – ${body.name}` },
    ...{ subtitle: `${symbol} – ${say.version} ${revision}`, runningTitle: `${symbol} – ${say.version} ${revision}` },
    blocks: [
      {
        kind: 'properties',
        rows: [
          [say.symbol, symbol],
          [say.version, String(revision)],
          [say.sort, say.kind[kind]],
          [say.released, releasedOn],
          [say.address, urlOf(finding, publicUrl)],
          ['SHA-256', textSha256],
        ],
      },
      ...(body.workingGroup.invented ? [{ kind: 'notice', text: say.invented } satisfies Block] : []),
      ...SUMMARY_PARTS.filter((part) => finding.summary[part] !== '').flatMap((part): Block[] => [
        heading(say.part[part]),
        { kind: 'markdown', text: finding.summary[part] },
      ]),
      heading(say.text),
      { kind: 'markdown', text: finding.bodyMarkdown },
      ...(evidence.length > 0
        ? [heading(say.evidence), { kind: 'list', ordered: true, items: evidence } satisfies Block]
        : []),
      heading(say.cite),
      ...cited.map((text): Block => ({ kind: 'paragraph', text })),
    ],
  };
}
