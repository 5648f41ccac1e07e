import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Differences } from '../components/differences.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import { useZone } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';

const passageWordings = graphql(`
  query PassageWordings($id: ID!) {
    node(id: $id) {
      __typename
      ... on MinutesPassage {
        wordings {
          number
          cause
          textMarkdown
          recordedAt
          recordedBy {
            name
          }
        }
      }
    }
  }
`);

/** Every wording of a passage, newest first, with what it changed of the one before. */
export function Wordings({ passage }: { readonly passage: string }) {
  const { t } = useTranslation();
  const zone = useZone();
  const query = useQuery(question(passageWordings, { id: passage }));
  return (
    <Answer of={query}>
      {({ node }) => {
        const wordings = node?.__typename === 'MinutesPassage' ? node.wordings : [];
        return (
          <ol className="plain-list" reversed>
            {wordings.toReversed().map((wording, index, all) => {
              const former = all[index + 1];
              return (
                <li key={wording.number}>
                  <p>
                    <strong>{t('minutes.wording', { number: wording.number })}</strong>{' '}
                    {t(`minutes.cause.${wording.cause}`)},{' '}
                    {wording.recordedBy ? <bdi>{wording.recordedBy.name}</bdi> : null}{' '}
                    <Time instant={wording.recordedAt} timeZone={zone} />
                  </p>
                  {former ? (
                    <Differences
                      texts={[{ name: t('minutes.changed'), before: former.textMarkdown, now: wording.textMarkdown }]}
                    />
                  ) : (
                    <p className="written" dir="auto">
                      {wording.textMarkdown}
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
        );
      }}
    </Answer>
  );
}
