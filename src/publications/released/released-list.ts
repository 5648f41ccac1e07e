import { pathOf } from '../../findings/handling/citation.js';
import { shortDate } from '../../kernel/pages/dates.js';
import { type Html, html } from '../../kernel/pages/html.js';
import { markdown } from '../../kernel/pages/markdown.js';
import type { Setting } from '../../kernel/pages/setting.js';
import { feedLink, feedPath } from './released-about.js';
import type { ReleasedLine, ReleasedList } from './released-questions.js';

/** What was released of the findings of a working group, last released first. */
export function releasedList({ group, findings }: ReleasedList, after: string, setting: Setting): Html {
  const { say } = setting;
  const path = `/public/${group.slug}/findings`;
  const { hasNextPage, endCursor } = findings.pageInfo;
  return html`
    ${
      findings.nodes.length === 0
        ? html`<div class="empty">
            <p>${say('public.findings.none')}</p>
            <p><a href="${setting.link(`/public/${group.slug}/contact`)}">${say('public.findings.ask')}</a></p>
          </div>`
        : html`<ul class="rows">
            ${findings.nodes.map((finding) => html`<li>${one(finding, setting)}</li>`)}
          </ul>`
    }
    ${hasNextPage && html`<p><a href="${setting.link(path, { after: endCursor })}" rel="next">${say('public.findings.earlier')}</a></p>`}
    ${after && html`<p><a href="${setting.link(path)}">${say('public.findings.newest')}</a></p>`}
    <p class="not-printed"><a href="${feedPath(group.slug)}">${say('public.findings.feed')}</a></p>
  `;
}

export const listAbout = ({ group }: ReleasedList): Html => feedLink(group);

const one = ({ title, language, symbol, kind, body, releasedOn, summary }: ReleasedLine, setting: Setting): Html =>
  html`<h3 dir="auto" ${language && html`lang="${language}"`}>
      <a href="${setting.link(pathOf(symbol))}">${title}</a>
    </h3>
    <p class="soft">
      ${symbol} · ${setting.say(`public.findings.kind.${kind}`)} · <bdi>${body.name}</bdi> ·
      ${setting.say('public.findings.releasedOn', { day: shortDate(releasedOn, setting.language) })}
    </p>
    ${summary.what && html`<div dir="auto" ${language && html`lang="${language}"`}>${markdown(summary.what)}</div>`}`;
