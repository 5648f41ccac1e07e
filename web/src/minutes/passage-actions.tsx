import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { ErrorNotice, Notice } from '../components/notice.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import type { Passage, WholeMinutes } from './minutes-query.js';
import { type Asked, changePassage } from './passage-acts.js';

interface Properties {
  readonly minutes: WholeMinutes;
  readonly passage: Passage;
  readonly ask: (what: Asked) => void;
  readonly moves: (passage: Passage, button: 'earlier' | 'later') => void;
}

/** What the viewer may do with a passage, as the server says; each button names the passage for who hears the page. */
export function PassageActions({ minutes, passage, ask, moves }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(changePassage);
  const { passages, version, viewerCan } = minutes;
  const { id, number, adoptedAt } = passage;
  const place = passages.findIndex((one) => one.id === id);
  const move = (button: 'earlier' | 'later') => {
    const after = button === 'earlier' ? (passages[place - 2]?.id ?? null) : passages[place + 1]?.id;
    if (after === undefined) return;
    moves(passage, button);
    perform({ passage: id, after, expectedVersion: version });
  };
  const corrects = may(viewerCan, 'minutes.correct') || may(viewerCan, 'seat.recordOnBehalf');
  const offered = [
    ...(may(viewerCan, 'minutes.changePassage') ? (['edit'] as const) : []),
    ...(may(viewerCan, 'minutes.removePassage') ? (['remove'] as const) : []),
    ...(corrects && !adoptedAt ? (['correct'] as const) : []),
    ...(may(viewerCan, 'minutes.issueCorrigendum') ? (['corrigendum'] as const) : []),
  ];
  if (offered.length === 0) return null;
  const which = <span className="visually-hidden"> {t('minutes.ofPassage', { number })}</span>;
  return (
    <>
      {problem ? <ErrorNotice error={problem} /> : null}
      {userErrors.map(({ message }) => (
        <Notice key={message} tone="critical" live>
          <p lang="en">{message}</p>
        </Notice>
      ))}
      <div className="actions passage-actions">
        {offered.map((what) => (
          <Button key={what} onPress={() => ask(what)}>
            {t(`minutes.ask.${what}`)}
            {which}
          </Button>
        ))}
        {may(viewerCan, 'minutes.changePassage') ? (
          <>
            <Button onPress={() => move('earlier')} isDisabled={place === 0 || pending} data-move="earlier">
              {t('minutes.earlier')}
              {which}
            </Button>
            <Button
              onPress={() => move('later')}
              isDisabled={place === passages.length - 1 || pending}
              data-move="later"
            >
              {t('minutes.later')}
              {which}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}
