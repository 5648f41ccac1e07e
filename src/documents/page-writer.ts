import { type Html as Piece, Html, html } from '../kernel/pages/html.js';
import type { Document, DocumentLanguage } from './document.js';
import type { Direction, Flow, Line, Sheet } from './flow.js';
import { PAGE_STYLE } from './page-style.js';
import { sheetOf } from './sheet.js';

/** As one piece: the policy allows this style by its hash, in which every space counts. */
const STYLE_ELEMENT = new Html(`<style>${PAGE_STYLE}</style>`);
const MARK = 'content';

/** A document as one page: it works without scripts, and kept as a file it needs nothing from anywhere. */
export const writePage = (document: Document): Buffer => Buffer.from(new PageWriting(sheetOf(document)).page().text);

type Heading = Extract<Flow, { kind: 'heading' }>;

class PageWriting {
  private readonly listed: readonly Heading[];

  constructor(private readonly sheet: Sheet) {
    this.listed = sheet.flows.filter(
      (flow): flow is Heading => flow.kind === 'heading' && flow.level < 3 && !flow.unlisted,
    );
  }

  page(): Html {
    const { language, direction, title, body, subtitle, watermark, runningTitle } = this.sheet;
    const mark = watermark ? html` data-mark="${textOf(watermark)}"` : '';
    // The label begins the title, since that is the name under which a browser keeps the page.
    return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${this.sheet.label} ${textOf(runningTitle)}</title>
${STYLE_ELEMENT}
</head>
<body${mark}>
<header>
${this.label('top')}
<p class="soft">${this.inline(body)}</p>
<h1>${this.inline(title)}</h1>
${subtitle ? html`<p class="soft">${this.inline(subtitle)}</p>` : ''}
</header>
<main>
${this.flows(this.sheet.flows)}
</main>
<footer>
${this.label('')}
</footer>
</body>
</html>
`;
  }

  private label(where: string): Piece {
    const { label, labelWords } = this.sheet;
    const colour = label.includes('AMBER') ? 'AMBER' : label.slice('TLP:'.length);
    return html`<p class="label ${where}">
      <b class="${colour}" dir="ltr">${label}</b> <span>${this.inline(labelWords)}</span>
    </p>`;
  }

  private contents(title: Line): Piece {
    const parts: { heading: Heading; under: Heading[] }[] = [];
    for (const heading of this.listed) {
      if (heading.level === 1 || parts.length === 0) parts.push({ heading, under: [] });
      else parts.at(-1)?.under.push(heading);
    }
    const link = (heading: Heading) => html`<a href="#${this.anchor(heading)}">${this.inline(heading.line)}</a>`;
    return html`<nav aria-labelledby="${MARK}">
      <h2 id="${MARK}">${this.inline(title)}</h2>
      <ul>
        ${parts.map(
          ({ heading, under }) =>
            html`<li>
              ${link(heading)}${
                under.length > 0 &&
                html`<ul>
                  ${under.map((one) => html`<li>${link(one)}</li>`)}
                </ul>`
              }
            </li> `,
        )}
      </ul>
    </nav>`;
  }

  private readonly anchors = new Map<Heading, string>();

  private anchor(heading: Heading): string {
    if (this.anchors.size === 0) for (const [at, one] of this.listed.entries()) this.anchors.set(one, `part-${at + 1}`);
    return this.anchors.get(heading) ?? '';
  }

  private flows(flows: readonly Flow[]): Piece[] {
    return flows.map((flow) => html`${this.flow(flow)} `);
  }

  private flow(flow: Flow): Piece {
    switch (flow.kind) {
      case 'heading':
        return this.heading(flow);
      case 'contents':
        return this.contents(flow.line);
      case 'paragraph':
        return html`<p${this.own(flow.line)}>${this.runs(flow.line)}</p>`;
      case 'notice':
        return html`<p class="notice" ${this.own(flow.line)}>${this.runs(flow.line)}</p>`;
      case 'quote':
        return html`<blockquote>${this.flows(flow.flows)}</blockquote>`;
      case 'list': {
        const items = flow.items.map((item) => html`<li>${this.item(item)}</li>`);
        if (!flow.ordered)
          return html`<ul>
            ${items}
          </ul>`;
        return html`<ol${flow.start !== 1 && html` start="${flow.start}"`}>${items}</ol>`;
      }
      case 'properties':
        return html`<dl>
          ${flow.rows.map(([name, value]) => html`<dt>${this.inline(name)}</dt><dd${this.own(value)}>${this.runs(value)}</dd>`)}
        </dl>`;
      case 'table':
        return this.table(flow);
    }
  }

  /** Its short name before it, where that says something else: there is no page that could bear it. */
  private heading(heading: Heading): Piece {
    const { level, line, part } = heading;
    const id = this.anchor(heading);
    const short = part && textOf(part) !== textOf(line) ? html`<span class="part">${this.inline(part)}</span> ` : '';
    const content = html`${id !== '' && html` id="${id}"`}${this.own(line)}>${short}${this.runs(line)}`;
    return new Html(`<h${level + 1}${content.text}</h${level + 1}>`);
  }

  /** A short entry of a list is no paragraph of its own. */
  private item(flows: readonly Flow[]): Piece | readonly Piece[] {
    const [first, ...rest] = flows;
    if (first?.kind !== 'paragraph') return this.flows(flows);
    return html`${this.inline(first.line)}${this.flows(rest)}`;
  }

  private table({ header, rows }: Extract<Flow, { kind: 'table' }>): Piece {
    return html`<table>
      <thead>
        <tr>
          ${header.map((line) => html`<th scope="col" ${this.own(line)}>${this.runs(line)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((line) => html`<td${this.own(line)}>${this.runs(line)}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>`;
  }

  /** What an element says of its text where that differs from the page. */
  private own({ language, direction, runs }: Line): Piece | '' {
    if (runs.length === 0) return '';
    return html`${tongue(language, this.sheet.language)}${turn(direction, this.sheet.direction)}`;
  }

  /** A line that stands within an element that it does not have alone. */
  private inline(line: Line): Piece {
    const own = this.own(line);
    const runs = this.runs(line);
    return own === '' || own.text === '' ? runs : html`<span${own}>${runs}</span>`;
  }

  private runs({ runs, language }: Line): Piece {
    return html`${runs.map(({ text, ...look }) => {
      const lines = text.split('\n').flatMap((one, at) => (at === 0 ? [one] : [new Html('<br>'), one]));
      let piece: Piece = html`${lines}`;
      if (look.code) piece = html`<code>${piece}</code>`;
      if (look.struck) piece = html`<s>${piece}</s>`;
      if (look.italic) piece = html`<em>${piece}</em>`;
      if (look.bold) piece = html`<strong>${piece}</strong>`;
      if (look.link !== undefined) piece = html`<a href="${look.link}">${piece}</a>`;
      const other = tongue(look.language, language);
      return other === '' ? piece : html`<span${other}>${piece}</span>`;
    })}`;
  }
}

const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('');
const tongue = (language: DocumentLanguage, around: DocumentLanguage): Piece | '' =>
  language === around ? '' : html` lang="${language}"`;
const turn = (direction: Direction, around: Direction): Piece | '' =>
  direction === around ? '' : html` dir="${direction}"`;
