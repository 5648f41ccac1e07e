import { useTranslation } from 'react-i18next';
import { may } from '../kernel/may.js';
import { NotesOpen } from './notes-open.js';
import { NoteField } from './note-field.js';
import type { MeetingInSession } from './session-query.js';

/** Notes by item: one's own, saved as they are typed; those of others beside them. */
export function Notes({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const { agenda, notes, viewerCan } = meeting;
  const writes = may(viewerCan, 'meeting.saveNote');
  if (!writes && notes.length === 0) return null;
  const gone = notes.filter(({ item, itemTitle }) => !item && itemTitle);
  const parts = [...agenda.map(({ id, position, title }) => ({ id, title: `${position}. ${title}` })), null];
  return (
    <section className="card">
      <h2>{t('session.notes')}</h2>
      <p>{t('session.notesMean')}</p>
      {writes ? <NotesOpen meeting={meeting.id} /> : null}
      {parts.map((part) => {
        const here = notes.filter(({ item, itemTitle }) => (part ? item?.id === part.id : !item && !itemTitle));
        const own = here.find((note) => note.own);
        return (
          <div key={part?.id ?? ''}>
            {writes ? (
              <NoteField
                {...{ meeting: meeting.id, item: part?.id ?? null, label: part?.title ?? t('session.wholeMeeting') }}
                standing={own ? { text: own.bodyMarkdown, revision: own.revision } : { text: '', revision: 0 }}
              />
            ) : (
              <h3 dir="auto">{part?.title ?? t('session.wholeMeeting')}</h3>
            )}
            <OfOthers notes={here} />
          </div>
        );
      })}
      <OfOthers notes={gone} />
    </section>
  );
}

function OfOthers({ notes }: { readonly notes: MeetingInSession['notes'] }) {
  return notes
    .filter(({ own, item, itemTitle }) => !own || (!item && itemTitle))
    .map(({ id, author, bodyMarkdown, item, itemTitle }) => (
      <blockquote key={id}>
        <p>
          <strong>
            <bdi>{author?.name}</bdi> {item ? null : <bdi>{itemTitle}</bdi>}
          </strong>
        </p>
        <p className="written" dir="auto">
          {bodyMarkdown}
        </p>
      </blockquote>
    ));
}
