import { useTranslation } from 'react-i18next';
import type { WholeFinding } from '../findings/finding-query.js';
import { may } from '../kernel/may.js';
import { Threads } from './threads.js';

interface Properties {
  readonly finding: WholeFinding;
  /** Id of the element that shows its text. */
  readonly quotable: string;
}

/** What is said of a finding, or of words in it. */
export function DiscussionOfFinding({ finding, quotable }: Properties) {
  const { t } = useTranslation();
  const { id, label, viewerCan, body } = finding;
  return (
    <section className="card">
      <h2>{t('threads.title')}</h2>
      <Threads
        place={{
          ...{ on: { finding: id }, group: body.id, least: label, usual: label, quotable },
          mayComment: may(viewerCan, 'discussion.comment'),
          mayRecord: may(viewerCan, 'discussion.recordOnBehalf'),
        }}
      />
    </section>
  );
}
