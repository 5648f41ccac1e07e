import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Markdown } from '../components/markdown.js';
import { paths } from '../paths.js';
import type { ItemOfAgenda } from './agenda-question.js';

interface Properties {
  readonly item: ItemOfAgenda;
  /** What the viewer may do with it; absent where they may not. */
  readonly sayCourse?: (() => void) | undefined;
  readonly attach?: (() => void) | undefined;
  /** What stands below each of its papers. */
  readonly belowPaper: (paper: ItemOfAgenda['papers'][number]) => ReactNode;
}

/** One line of an agenda: a heading, or an item with its papers, what is asked of the body, and where it came from. */
export function AgendaItemLine({ item, sayCourse, attach, belowPaper }: Properties) {
  const { t } = useTranslation();
  const { kind, number, title, minutes, purpose, presenter, annotationHtml, course, courseReason } = item;
  if (kind === 'SECTION') {
    return (
      <>
        <h3 dir="auto">{title}</h3>
        {annotationHtml ? <Markdown html={annotationHtml} /> : null}
      </>
    );
  }
  return (
    <>
      <p className="item-title">
        {number}. <bdi>{title}</bdi>
      </p>
      <div className="item-notes">
        <Badge>{t(`agenda.purposes.${purpose}`)}</Badge>
        {minutes == null ? null : <span>{t('meeting.minutes', { count: minutes })}</span>}
        {presenter ? <bdi>{presenter}</bdi> : null}
        {course && course !== 'OPEN' ? (
          <Badge tone={course === 'TAKEN' ? 'positive' : 'caution'}>{t(`agendas.course.${course}`)}</Badge>
        ) : null}
        {item.proposal?.seat ? <span>{t('agendas.proposedBy', { number: item.proposal.seat.number })}</span> : null}
      </div>
      {courseReason ? <p dir="auto">{courseReason}</p> : null}
      {annotationHtml ? <Markdown html={annotationHtml} /> : null}
      <Papers papers={item.papers} below={belowPaper} />
      <Chain says={t('agendas.carriedFrom')} items={item.earlierItems} />
      <Chain says={t('agendas.carriedTo')} items={item.carriedTo} />
      {sayCourse || attach ? (
        <div className="actions">
          {attach ? (
            <Button onPress={attach}>
              {t('agendas.papers.open')}
              <span className="visually-hidden"> {title}</span>
            </Button>
          ) : null}
          {sayCourse ? (
            <Button onPress={sayCourse}>
              {t('agendas.course.open')}
              <span className="visually-hidden"> {title}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

interface PapersProperties {
  readonly papers: ItemOfAgenda['papers'];
  readonly below: Properties['belowPaper'];
}

function Papers({ papers, below }: PapersProperties) {
  const { t } = useTranslation();
  if (papers.length === 0) return null;
  return (
    <ul className="plain-list">
      {papers.map((paper) => (
        <li key={paper.id} className="noted-paper">
          <div className="item-notes">
            <a href={paper.filePath} download={paper.fileName}>
              <span dir="ltr">{paper.symbol}</span> <bdi>{paper.title}</bdi>
            </a>
            {paper.audience === 'CHAIRS' ? <Badge>{t('agendas.papers.private')}</Badge> : null}
          </div>
          {below(paper)}
        </li>
      ))}
    </ul>
  );
}

/** The same item at other meetings: each leads there. */
function Chain({ says, items }: { readonly says: string; readonly items: ItemOfAgenda['earlierItems'] }) {
  if (items.length === 0) return null;
  return (
    <p className="soft">
      {says}{' '}
      {items.map(({ id, meeting }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <Link to={paths.meeting} params={{ meeting: meeting.id }}>
            <bdi>{meeting.title}</bdi>
          </Link>
        </span>
      ))}
    </p>
  );
}
