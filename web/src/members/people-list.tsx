import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import type { PersonLineFragment } from '../gql/graphql.js';
import { PartyLink } from './party-name.js';
import { PersonLink } from './person-link.js';

graphql(`
  fragment PersonLine on Member {
    id
    name
    email
    invented
    represents {
      position
      party {
        ...PartyName
      }
    }
  }
`);

/** People, each with whom they represent and how to reach them. */
export function PeopleList({ people: all }: { readonly people: readonly PersonLineFragment[] }) {
  return (
    <ul className="plain-list">
      {all.map((person) => (
        <li key={person.id}>
          <PersonLine person={person} />
        </li>
      ))}
    </ul>
  );
}

function PersonLine({ person, person: { email, represents } }: { readonly person: PersonLineFragment }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="item-title">
        <PersonLink member={person} />
      </p>
      <div className="item-notes">
        {represents.length === 0 ? <span className="soft">{t('people.nobody')}</span> : null}
        {represents.map(({ party, position }) => (
          <span key={party.slug}>
            <PartyLink party={party} />
            {position ? (
              <>
                {', '}
                <bdi>{position}</bdi>
              </>
            ) : null}
          </span>
        ))}
        {email ? (
          <a href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        ) : null}
      </div>
    </>
  );
}
