import { dateAsKnown } from '../kernel/pages/dates.js';
import { type Html, html } from '../kernel/pages/html.js';
import { markdown } from '../kernel/pages/markdown.js';
import type { Setting } from '../kernel/pages/setting.js';
import type { Findings, PublicFinding } from './public-questions.js';

/** What the focus groups found and everybody may read; which that is, the schema says. */
export function findingsContent({ group, findings }: Findings, after: string, setting: Setting): Html {
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
  `;
}

const one = (finding: PublicFinding, { language, say }: Setting): Html =>
  html`<h3 dir="auto">${finding.title}</h3>
    <p class="soft">
      ${finding.symbol} · ${say(`public.findings.kind.${finding.kind}`)} · <bdi>${finding.body.name}</bdi>
      ${finding.postedAt && html` · ${dateAsKnown(finding.postedAt.slice(0, 10), language)}`} ·
      TLP:${finding.label.replace('_', '+')}
    </p>
    <div dir="auto">${markdown(finding.bodyMarkdown)}</div>
    ${finding.citation && html`<p class="soft">${say('public.findings.cite')} <bdi>${finding.citation}</bdi></p>`}`;
