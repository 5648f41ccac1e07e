import { type Html, html } from '../kernel/pages/html.js';
import type { Language } from '../kernel/pages/words.js';
import type { PartyName } from './public-questions.js';

/** What a language calls a State or organisation; where that is not recorded, the name that is, in English. */
export const nameIn = ({ name, names }: PartyName, language: Language): string =>
  names.find((one) => one.language === language)?.name ?? name;

/** The name as it stands in a page, marked where it is not in the page's language. */
export function partyName(party: PartyName, language: Language): Html {
  const foreign = language !== 'en' && !party.names.some((one) => one.language === language);
  return html`<bdi ${foreign && html`lang="en"`}>${nameIn(party, language)}</bdi>`;
}
