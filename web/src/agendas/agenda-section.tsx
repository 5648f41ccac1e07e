import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { AgendaChanges } from './agenda-changes.js';
import { AgendaItemLine } from './agenda-item-line.js';
import { agendaOfMeeting, type ItemOfAgenda, type MeetingAgenda } from './agenda-question.js';
import { CallForItems } from './call-for-items.js';
import { CarryOver } from './carry-over.js';
import { whenShown } from '../kernel/when-shown.js';

const Course = whenShown(async () => (await import('./course-dialog.js')).CourseDialog);
const ItemPapers = whenShown(async () => (await import('./item-papers-dialog.js')).ItemPapersDialog);
const Notes = whenShown(async () => (await import('../books/notes.js')).Notes, 'book');
const Book = whenShown(async () => (await import('../books/book-section.js')).BookSection, 'book');
const Adopt = whenShown(async () => (await import('./adopt-dialog.js')).AdoptDialog);

/** The agenda of a meeting on its page: its state, its items, what was called for and proposed, what waits. */
export function AgendaSection({ meeting: id }: { readonly meeting: string }) {
  const query = useQuery(question(agendaOfMeeting, { id }));
  return (
    <Answer of={query}>
      {({ meeting }) =>
        meeting ? (
          <>
            <Agenda meeting={meeting} />
            <Book meeting={meeting.id} />
            <CallForItems meeting={meeting} />
            <CarryOver meeting={meeting} />
          </>
        ) : null
      }
    </Answer>
  );
}

type Asked =
  | { readonly dialog: 'course' | 'papers'; readonly item: ItemOfAgenda }
  | { readonly dialog: 'adopt' }
  | null;

function Agenda({ meeting }: { readonly meeting: MeetingAgenda }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [asked, setAsked] = useState<Asked>(null);
  const { id, agenda, agendaState, agendaAdoptedAt, agendaAnnotatedAt, viewerCan } = meeting;
  const said = agendaAdoptedAt ?? agendaAnnotatedAt;
  const close = () => setAsked(null);
  const sets = may(viewerCan, 'meeting.setAgenda') || may(viewerCan, 'agenda.amend');
  return (
    <section className="card">
      <h2>{t('agenda.title')}</h2>
      {agenda.length === 0 ? (
        <EmptyState>{t('agenda.none')}</EmptyState>
      ) : (
        <>
          <p className="item-notes">
            <Badge tone={agendaState === 'ADOPTED' ? 'positive' : 'plain'}>{t(`agendas.state.${agendaState}`)}</Badge>
            {said ? <Time instant={said} timeZone={zone} /> : null}
          </p>
          <ol className="plain-list">
            {agenda.map((item) => (
              <li key={item.id}>
                <AgendaItemLine
                  item={item}
                  sayCourse={
                    may(viewerCan, 'agenda.deferItem') ? () => setAsked({ dialog: 'course', item }) : undefined
                  }
                  belowPaper={(paper) => <Notes meeting={id} paper={paper} />}
                  attach={may(viewerCan, 'paper.attach') ? () => setAsked({ dialog: 'papers', item }) : undefined}
                />
                {item.kind === 'ITEM' ? <Notes meeting={id} item={item} /> : null}
              </li>
            ))}
          </ol>
        </>
      )}
      <AgendaChanges changes={meeting.agendaChanges} />
      <div className="actions">
        {sets ? (
          <ButtonLink to={paths.setAgenda} params={{ meeting: id }}>
            {t(agenda.length === 0 ? 'agenda.set' : 'agenda.edit')}
          </ButtonLink>
        ) : null}
        {may(viewerCan, 'agenda.annotate') && agenda.length > 0 ? (
          <ButtonLink to={paths.annotateAgenda} params={{ meeting: id }}>
            {t('agendas.annotate')}
          </ButtonLink>
        ) : null}
        {may(viewerCan, 'agenda.adopt') && agenda.length > 0 ? (
          <Button onPress={() => setAsked({ dialog: 'adopt' })}>{t('agendas.adopt.title')}</Button>
        ) : null}
      </div>
      {asked?.dialog === 'course' ? <Course {...{ item: asked.item, close }} /> : null}
      {asked?.dialog === 'papers' ? <ItemPapers {...{ meeting: id, item: asked.item.id, close }} /> : null}
      {asked?.dialog === 'adopt' ? <Adopt {...{ meeting, close }} /> : null}
    </section>
  );
}
