import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Differences } from '../components/differences.js';
import { ErrorNotice, Notice } from '../components/notice.js';
import { useAct } from '../kernel/act.js';
import type { Passage, WholeMinutes } from './minutes-query.js';
import { changePassage } from './passage-acts.js';

interface Properties {
  readonly minutes: WholeMinutes;
  readonly passage: Passage;
}

/** What the records say now, of a passage that somebody has written over: taken, or left as it was written. */
export function Offered({ minutes, passage }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem } = useAct(changePassage);
  const { id, textMarkdown, offeredMarkdown } = passage;
  const write = (text: string) => perform({ passage: id, textMarkdown: text, expectedVersion: minutes.version });
  if (offeredMarkdown == null) return null;
  return (
    <Notice tone="caution" title={t('minutes.offered')}>
      <Differences texts={[{ name: t('minutes.recordsSay'), before: textMarkdown, now: offeredMarkdown }]} />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div className="actions">
        <Button onPress={() => write(offeredMarkdown)} pending={pending}>
          {t('minutes.takeOffered')}
        </Button>
        <Button onPress={() => write(textMarkdown)} pending={pending}>
          {t('minutes.keepWritten')}
        </Button>
      </div>
    </Notice>
  );
}
