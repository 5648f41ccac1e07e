import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Loading } from '../components/loading.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import { useZone } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';

const openPolls = graphql(`
  query OpenPolls($group: String!) {
    polls(filter: { workingGroup: $group, state: OPEN }, orderBy: { field: DEADLINE, direction: ASC }, first: 20) {
      nodes {
        id
        title
        deadline
        takesAnswers
        awaitsViewer
        body {
          name
        }
      }
    }
  }
`);

/** The dates that bodies look for now, if there are any; what awaits the viewer says so. */
export function OpenPolls({ workingGroup }: { readonly workingGroup: string }) {
  const { t } = useTranslation();
  const zone = useZone();
  const query = useQuery(question(openPolls, { group: workingGroup }));
  if (query.isPending) return <Loading />;
  const polls = query.data?.polls.nodes ?? [];
  if (polls.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('polls.title')}</h2>
      <ul className="plain-list">
        {polls.map((poll) => (
          <li key={poll.id}>
            <p>
              <Link to={paths.poll} params={{ poll: poll.id }} dir="auto">
                {poll.title}
              </Link>{' '}
              {poll.awaitsViewer ? <Badge tone="caution">{t('poll.awaited')}</Badge> : null}
            </p>
            <p className="soft">
              <bdi>{poll.body.name}</bdi>. {t(poll.takesAnswers ? 'poll.until' : 'poll.untilPast')}{' '}
              <Time instant={poll.deadline} timeZone={zone} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
