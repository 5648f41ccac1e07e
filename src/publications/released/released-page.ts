import { citationParts, pathOf } from '../../findings/handling/citation.js';
import { shortDate } from '../../kernel/pages/dates.js';
import { type Html, html } from '../../kernel/pages/html.js';
import { markdown } from '../../kernel/pages/markdown.js';
import type { Setting } from '../../kernel/pages/setting.js';
import { feedPath } from './released-about.js';
import { citedOf, type Released, SUMMARY_PARTS } from './released-questions.js';

/** The forms in which a released finding is taken along. */
export const FORMS = ['pdf', 'bib', 'json', 'txt'] as const;

/** A released finding as everybody reads it, on one page: the words that were agreed to, on what they rest, how to cite them. */
export function releasedPage(finding: Released, publicUrl: string, setting: Setting): Html {
  const { say } = setting;
  const { symbol, revision, kind, body, releasedOn, language } = finding;
  const inTheirWords = (text: string): Html =>
    html`<div dir="auto" ${language && html`lang="${language}"`}>${markdown(text)}</div>`;
  return html`
    <p class="soft">
      ${symbol} · ${say('public.findings.version', { number: revision })} · ${say(`public.findings.kind.${kind}`)} ·
      ${say('public.findings.releasedOn', { day: shortDate(releasedOn, setting.language) })} · TLP:CLEAR
    </p>
    <p>${say('public.findings.by')} <bdi>${body.workingGroup.name}</bdi>, <bdi>${body.name}</bdi></p>
    ${later(finding, setting)}
    ${SUMMARY_PARTS.filter((part) => finding.summary[part] !== '').map(
      (part) =>
        html`<h2>${say(`public.findings.part.${part}`)}</h2>
          ${inTheirWords(finding.summary[part])}`,
    )}
    <h2>${say('public.findings.text')}</h2>
    ${inTheirWords(finding.bodyMarkdown)} ${evidence(finding, setting)} ${cite(finding, publicUrl, setting)}
    ${versions(finding, setting)}
  `;
}

function later({ latest, versions, symbol }: Released, setting: Setting): Html | false {
  const { say, language } = setting;
  const last = versions.find((one) => one.latest);
  return (
    !latest &&
    last !== undefined &&
    html`<div class="notice">
      <p>
        ${say('public.findings.isFormer', { day: shortDate(last.releasedOn, language) })}
        <a href="${setting.link(pathOf(symbol))}">${say('public.findings.readLatest')}</a>
      </p>
    </div>`
  );
}

function evidence(finding: Released, { say }: Setting): Html | false {
  const { language } = finding;
  return (
    finding.evidence.length > 0 &&
    html`<h2>${say('public.findings.evidence')}</h2>
      <ol>
        ${finding.evidence.map(
          ({ kind, words, link }) =>
            html`<li>
              ${say(`public.findings.evidenceKind.${kind}`)}${say('public.colon')}
              ${link ? html`<a href="${link}" rel="noreferrer nofollow">${own(words, language)}</a>` : own(words, language)}
            </li>`,
        )}
      </ol>`
  );
}

const own = (words: string, language: string | null): Html =>
  html`<bdi ${language && html`lang="${language}"`}>${words}</bdi>`;

function cite(finding: Released, publicUrl: string, { say }: Setting): Html {
  const [authors = '', title = '', ...rest] = citationParts(citedOf(finding), publicUrl);
  return html`<h2>${say('public.findings.cite')}</h2>
    <p dir="ltr"><bdi>${authors}</bdi> ${own(title, finding.language)} ${rest.join(' ')}</p>
    <ul class="not-printed">
      ${FORMS.map(
        (form) =>
          html`<li>
            <a href="${pathOf(finding.symbol, finding.revision)}.${form}">${say(`public.findings.form.${form}`)}</a>
          </li>`,
      )}
      <li><a href="${feedPath(finding.body.slug)}">${say('public.findings.feedOfGroup')}</a></li>
    </ul>
    <p class="soft">SHA-256 <code>${finding.textSha256}</code></p>`;
}

function versions({ versions: all, symbol, revision }: Released, setting: Setting): Html | false {
  const { say, language } = setting;
  return (
    all.length > 1 &&
    html`<h2>${say('public.findings.versions')}</h2>
      <ul>
        ${all.map(({ revision: number, releasedOn }) => {
          const named = `${say('public.findings.version', { number })}, ${shortDate(releasedOn, language)}`;
          return html`<li>
            ${number === revision ? named : html`<a href="${setting.link(pathOf(symbol, number))}">${named}</a>`}
          </li>`;
        })}
      </ul>`
  );
}
