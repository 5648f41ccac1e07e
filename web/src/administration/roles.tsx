import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';

const roles = graphql(`
  query Roles {
    roles {
      name
      acts {
        act
        says
      }
    }
  }
`);

/** The table of permissions as the server has it, by role. */
export function Roles() {
  const { t, i18n } = useTranslation();
  const query = useQuery({ ...question(roles, {}), staleTime: Infinity, refetchInterval: false });
  // A role that these words do not know yet shows by the name that the server gives it.
  const word = (role: string, key: 'name' | 'means') =>
    i18n.exists(`role.${role}.${key}`) ? t(`role.${role as 'AUDITOR'}.${key}`) : role;
  return (
    <>
      <p>{t('roles.intro')}</p>
      <Answer of={query}>
        {({ roles: all }) =>
          all.map(({ name, acts }) => (
            <section key={name} className="card">
              <h2>{word(name, 'name')}</h2>
              <p>{word(name, 'means')}</p>
              <details>
                <summary>{t('roles.mayDo', { count: acts.length })}</summary>
                <ul lang="en">
                  {acts.map(({ act, says }) => (
                    <li key={act}>{says}</li>
                  ))}
                </ul>
              </details>
            </section>
          ))
        }
      </Answer>
    </>
  );
}
