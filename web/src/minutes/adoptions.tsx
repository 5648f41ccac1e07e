import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { ErrorNotice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import { useZone } from '../identity/viewer.js';
import { ask } from '../kernel/ask.js';
import { paths } from '../paths.js';
import type { WholeMinutes } from './minutes-query.js';

const adoptedTexts = graphql(`
  query AdoptedTexts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Minutes {
        adoptions {
          number
          text
        }
      }
    }
  }
`);

/** How they were adopted, each time with the hash of the text, and the text itself to compute it from. */
export function Adoptions({ minutes }: { readonly minutes: WholeMinutes }) {
  const { t } = useTranslation();
  const zone = useZone();
  if (minutes.adoptions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="adoptions">
      <h2 id="adoptions">{t('minutes.adoptions')}</h2>
      <p>{t('minutes.frozen')}</p>
      <ol className="plain-list">
        {minutes.adoptions.map(({ number, manner, adoptedAt, leftOver, textSha256, meeting, recordedBy }) => (
          <li key={number}>
            <p>
              <strong>{t(`minutes.manner.${manner}`)}</strong>{' '}
              {meeting ? (
                <Link to={paths.meeting} params={{ meeting: meeting.id }}>
                  <bdi>{meeting.title}</bdi>
                </Link>
              ) : null}{' '}
              <Time instant={adoptedAt} timeZone={zone} />
            </p>
            {recordedBy ? (
              <p className="soft">
                {t('minutes.recordedBy')} <bdi>{recordedBy.name}</bdi>
              </p>
            ) : null}
            {leftOver > 0 ? <p>{t('minutes.leftOver', { count: leftOver })}</p> : null}
            <p>
              {t('minutes.hash')} <code className="identifier">{textSha256}</code>
            </p>
            <SaveText {...{ minutes: minutes.id, number }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The text word for word as a file, whose hash anybody can compute. */
function SaveText({ minutes, number }: { readonly minutes: string; readonly number: number }) {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async () => {
    setPending(true);
    setProblem(null);
    try {
      const { node } = await ask(adoptedTexts, { id: minutes });
      const found = node?.__typename === 'Minutes' ? node.adoptions.find((one) => one.number === number) : undefined;
      if (found) saveFile(found.text, `${minutes}-${number}.jsonl`);
    } catch (error) {
      setProblem(error);
    }
    setPending(false);
  };
  return (
    <>
      {problem ? <ErrorNotice error={problem} /> : null}
      <Button onPress={() => void save()} pending={pending}>
        {t('minutes.saveText', { number })}
      </Button>
    </>
  );
}

function saveFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
