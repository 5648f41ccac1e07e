import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import '../design/timeline.css';
import { plainDate } from '../kernel/dates.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { FindingLink } from './finding-link.js';
import type { WholeGroup } from './focus-group-query.js';
import { Milestones } from './milestones.js';
import { entriesOf, type Entry, timelineOfGroup } from './timeline-entries.js';

/** What the group means to reach, and on one line with it when it met and what it found. */
export function Timeline({ group }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const query = useQuery(question(timelineOfGroup, { id: group.id }));
  return (
    <section className="card">
      <h2>{t('timeline.title')}</h2>
      <Answer of={query}>
        {({ focusGroup }) =>
          focusGroup ? (
            <>
              <Milestones
                {...{
                  group,
                  milestones: focusGroup.milestones,
                  keeps: may(group.viewerCan, 'focus-group.keepMilestones'),
                }}
              />
              <Line entries={entriesOf(focusGroup)} />
            </>
          ) : null
        }
      </Answer>
    </section>
  );
}

/** As a list for everybody; the drawing above it says nothing more. */
function Line({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, i18n } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{t('timeline.all', { count: entries.length })}</summary>
      <Drawn entries={entries} />
      <ol className="plain-list timeline-list">
        {entries.map((entry) => (
          <li key={entry.key} data-what={entry.what}>
            <time dateTime={entry.day} className="soft">
              {plainDate(entry.day, i18n.language)}
            </time>{' '}
            {t(`timeline.what.${entry.what}`)} <Named entry={entry} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Named({ entry: { title, symbol, finding, meeting } }: { readonly entry: Entry }) {
  if (finding) return <FindingLink finding={{ id: finding, title, symbol }} />;
  if (meeting)
    return (
      <Link to={paths.meeting} params={{ meeting }}>
        <bdi>{title}</bdi>
      </Link>
    );
  return <bdi>{title}</bdi>;
}

/** The days to scale, the first at the beginning of the line and the last at its end. */
function Drawn({ entries }: { readonly entries: readonly Entry[] }) {
  const at = ({ day }: Entry) => Date.parse(day);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || at(first) === at(last)) return null;
  const place = (entry: Entry) => ((at(entry) - at(first)) / (at(last) - at(first))) * 100;
  return (
    <div className="timeline-line" aria-hidden="true">
      {entries.map((entry) => (
        <span key={entry.key} data-what={entry.what} style={{ insetInlineStart: `${place(entry)}%` }} />
      ))}
    </div>
  );
}
