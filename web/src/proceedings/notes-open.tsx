import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import { ask } from '../kernel/ask.js';

const keepNotesOpen = graphql(`
  mutation KeepNotesOpen($input: KeepNotesOpenInput!) {
    act: keepNotesOpen(input: $input) {
      meeting {
        notesOpenBy {
          id
          name
        }
      }
    }
  }
`);

/** How often it is told that the notes are open (milliseconds); who is silent for three times as long has left. */
const EVERY = 5_000;

type Person = { readonly id: string; readonly name: string };

/** Who else has the notes open. Whoever looks at something else, or closes the page, has left them. */
export function NotesOpen({ meeting }: { readonly meeting: string }) {
  const { t, i18n } = useTranslation();
  const [others, setOthers] = useState<readonly Person[]>([]);
  useEffect(() => {
    const here = () => {
      if (document.visibilityState !== 'visible') return leave(meeting);
      ask(keepNotesOpen, { input: { meeting } }).then(
        ({ act }) => act.meeting && setOthers(act.meeting.notesOpenBy),
        () => undefined,
      );
    };
    const gone = () => leave(meeting);
    here();
    const timer = setInterval(() => document.visibilityState === 'visible' && here(), EVERY);
    document.addEventListener('visibilitychange', here);
    window.addEventListener('pagehide', gone);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', here);
      window.removeEventListener('pagehide', gone);
      gone();
    };
  }, [meeting]);
  const names = others.map(({ name }) => name);
  const parts = new Intl.ListFormat(i18n.language).formatToParts(names);
  return (
    <p role="status">
      {names.length > 0 ? `${t('session.notesOpenBy')} ` : null}
      {parts.map(({ type, value }, index) => (type === 'element' ? <bdi key={index}>{value}</bdi> : value))}
    </p>
  );
}

/** Sent even while the page goes. */
function leave(meeting: string): void {
  const body = JSON.stringify({ query: String(keepNotesOpen), variables: { input: { meeting, open: false } } });
  const headers = { 'content-type': 'application/json' };
  fetch('/graphql', { method: 'POST', keepalive: true, headers, body }).catch(() => undefined);
}
