import { v5 } from 'uuid';
import { citation, pathOf } from '../../findings/handling/citation.js';
import { markdownToHtml } from '../../kernel/text/markdown.js';
import { settable } from '../../documents/lines.js';
import type { Words } from '../../kernel/pages/words.js';
import { type Xml, xml } from '../../kernel/pages/xml.js';
import { feedPath } from './released-about.js';
import { citedOf, type FeedBody, type Released, SUMMARY_PARTS } from './released-questions.js';

/** Ids of feeds are made from the bodies' in this namespace. */
const FEEDS = '3d0c1d2e-6f0d-4b51-9a5e-7d1f8a3b1c46';
/** Of a feed in which there is nothing yet: its date must not move by itself. */
const BEFORE_ALL = '1970-01-01T00:00:00.000Z';

const uuidIn = (globalId: string): string => globalId.slice(globalId.indexOf('_') + 1);

/** A feed of released findings (RFC 4287): each once, in the words that were released last, under an id that lasts. */
export function atomFeed(
  { body }: FeedBody,
  findings: readonly Released[],
  { publicUrl, say, language }: { readonly publicUrl: string; readonly say: Words; readonly language: string },
): string {
  const updated =
    findings
      .map(({ releasedAt }) => releasedAt)
      .toSorted()
      .at(-1) ?? BEFORE_ALL;
  const list = `${publicUrl}/public/${body.workingGroup.slug}/findings`;
  const feed = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>urn:uuid:${v5(uuidIn(body.id), FEEDS)}</id>
  <title>${say('public.findings.feedTitle', { body: settable(body.name) })}</title>
  ${body.workingGroup.invented && xml`<subtitle>${say('shell.inventedNote')}</subtitle>`}
  <updated>${updated}</updated>
  <author><name>${body.workingGroup.name}</name></author>
  <link rel="self" type="application/atom+xml" href="${publicUrl}${feedPath(body.slug)}"/>
  <link rel="alternate" type="text/html" href="${list}"/>
  <generator>Plenary</generator>
${findings.map((finding) => entry(finding, publicUrl, say))}</feed>
`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.text}`;
}

function entry(finding: Released, publicUrl: string, say: Words): Xml {
  const { symbol, revision, title, language, kind, releasedAt, summary, body, versions } = finding;
  const [first] = versions;
  const page = `${publicUrl}${pathOf(symbol, revision)}`;
  const content = [
    ...SUMMARY_PARTS.filter((part) => summary[part] !== '').map(
      (part) => `<h2>${say(`public.findings.part.${part}`)}</h2>\n${markdownToHtml(summary[part])}`,
    ),
    markdownToHtml(finding.bodyMarkdown),
  ];
  return xml`  <entry${language !== null && xml` xml:lang="${language}"`}>
    <id>urn:uuid:${uuidIn(first?.id ?? '')}</id>
    <title type="text">${settable(title)}</title>
    <published>${first?.releasedAt ?? releasedAt}</published>
    <updated>${releasedAt}</updated>
    <author><name>${body.workingGroup.name}</name></author>
    <category term="${kind}" label="${say(`public.findings.kind.${kind}`)}"/>
    <rights>TLP:CLEAR</rights>
    <link rel="alternate" type="text/html" href="${page}"/>
    <link rel="related" type="application/pdf" href="${page}.pdf"/>
    <summary type="text">${summary.what || citation(citedOf(finding), publicUrl)}</summary>
    <content type="html">${content.join('\n')}</content>
  </entry>
`;
}
