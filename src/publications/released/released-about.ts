import { citation, pathOf, urlOf } from '../../findings/handling/citation.js';
import { dataBlock, type Html, html } from '../../kernel/pages/html.js';
import { labelAsWritten } from '../../documents/words.js';
import { Label } from '../../handling/label.js';
import { citedOf, type Released } from './released-questions.js';

/** The feed of a body: of a working group with all its focus groups, or of one of these. */
export const feedPath = (slug: string): string => `/public/${slug}/findings.atom`;

export const feedLink = ({ slug, name }: { readonly slug: string; readonly name: string }): Html =>
  html`<link rel="alternate" type="application/atom+xml" title="${name}" href="${feedPath(slug)}" />`;

/** What reference managers and search engines read of a released finding. */
export function releasedAbout(finding: Released, publicUrl: string): Html {
  const { symbol, revision, title, language, releasedOn, latest, body } = finding;
  const path = pathOf(symbol, revision);
  const file = (form: string): string => `${publicUrl}${path}.${form}`;
  const group = body.workingGroup;
  const known: readonly (readonly [string, string | null])[] = [
    ['citation_title', title],
    ['citation_author', group.name],
    ['citation_technical_report_institution', body.name],
    ['citation_technical_report_number', symbol],
    ['citation_publication_date', releasedOn.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_abstract_html_url', `${publicUrl}${path}`],
    ['citation_pdf_url', file('pdf')],
    ['DC.title', title],
    ['DC.creator', group.name],
    ['DC.contributor', body.name],
    ['DC.publisher', group.name],
    ['DC.date', releasedOn],
    ['DC.identifier', `${symbol}, version ${revision}`],
    ['DC.language', language],
    ['DC.type', 'Text'],
    ['DC.rights', labelAsWritten(Label.CLEAR)],
  ];
  // What was released last is at the address without a version, too: one of the two is the one to list.
  return html`<link rel="canonical" href="${publicUrl}${latest ? pathOf(symbol) : path}" />
    ${!latest && html`<link rel="latest-version" href="${pathOf(symbol)}" />`}
    <link rel="alternate" type="application/pdf" href="${path}.pdf" />
    <link rel="alternate" type="application/x-bibtex" href="${path}.bib" />
    <link rel="alternate" type="application/vnd.citationstyles.csl+json" href="${path}.json" />
    ${feedLink(body)} ${feedLink(group)}
    ${known.map(([name, content]) => content !== null && html`<meta name="${name}" content="${content}" />`)}
    ${dataBlock('application/ld+json', linkedData(finding, publicUrl))}`;
}

/** The same in the vocabulary of schema.org. */
function linkedData(finding: Released, publicUrl: string): object {
  const { symbol, revision, title, language, kind, releasedOn, summary, evidence, body, versions } = finding;
  const url = urlOf(finding, publicUrl);
  const organization = (name: string): object => ({ '@type': 'Organization', name });
  const former = versions.filter((one) => one.revision < revision).at(-1);
  return {
    ...{ '@context': 'https://schema.org', '@type': 'Report', '@id': url, url, name: title, headline: title },
    ...{ identifier: symbol, reportNumber: symbol, version: String(revision), datePublished: releasedOn },
    ...(versions[0] && { dateCreated: versions[0].releasedOn }),
    ...(language === null ? {} : { inLanguage: language }),
    ...(summary.what === '' ? {} : { abstract: summary.what }),
    genre: kind.toLowerCase().replaceAll('_', ' '),
    author: organization(body.workingGroup.name),
    publisher: organization(body.workingGroup.name),
    sourceOrganization: { ...organization(body.name), parentOrganization: organization(body.workingGroup.name) },
    ...{ isAccessibleForFree: true, conditionsOfAccess: labelAsWritten(Label.CLEAR) },
    creditText: citation(citedOf(finding), publicUrl),
    isBasedOn: [
      ...(former ? [urlOf({ symbol, revision: former.revision }, publicUrl)] : []),
      ...evidence.map(({ words, link }) => ({ '@type': 'CreativeWork', name: words, ...(link ? { url: link } : {}) })),
    ],
    encoding: { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl: `${url}.pdf` },
  };
}
