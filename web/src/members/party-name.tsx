import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import type { PartyNameFragment } from '../gql/graphql.js';
import { paths } from '../paths.js';

graphql(`
  fragment PartyName on Party {
    id
    slug
    name
    names {
      language
      name
    }
  }
`);

type Named = Pick<PartyNameFragment, 'name' | 'names'>;

/** What a language calls a party; where no name in it is recorded, the one that is, marked as English. */
export function nameOf({ name, names }: Named, language: string): { text: string; language?: string } {
  const own = names.find((one) => one.language === language);
  if (own) return { text: own.name };
  return language === 'en' ? { text: name } : { text: name, language: 'en' };
}

/** The name of a State or organisation in the language of the page. */
export function PartyName({ party }: { readonly party: Named }) {
  const { i18n } = useTranslation();
  const { text, language } = nameOf(party, i18n.language);
  return <bdi lang={language}>{text}</bdi>;
}

/** The same, leading to the party's page. */
export function PartyLink({ party }: { readonly party: PartyNameFragment }) {
  return (
    <Link to={paths.party} params={{ party: party.slug }}>
      <PartyName party={party} />
    </Link>
  );
}

/** The name as plain text, for lists to choose from and titles. */
export function usePartyName(): (party: Named) => string {
  const { i18n } = useTranslation();
  return (party) => nameOf(party, i18n.language).text;
}
