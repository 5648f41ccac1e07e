import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/notice.js';
import { may } from '../kernel/may.js';
import type { MeetingWithMinutes, Passage, WholeMinutes } from './minutes-query.js';
import type { Asked } from './passage-acts.js';
import { PassageView } from './passage-view.js';
import { whenShown } from '../kernel/when-shown.js';

const Edit = whenShown(
  async () => (await import('./edit-passage-dialog.js')).EditPassageDialog,
  'minutes-acts',
  'editing',
);
const Add = whenShown(async () => (await import('./add-passage-dialog.js')).AddPassageDialog, 'minutes-acts');
const Remove = whenShown(async () => (await import('./remove-passage-dialog.js')).RemovePassageDialog, 'minutes-acts');
const Correct = whenShown(async () => (await import('./correct-dialog.js')).CorrectDialog, 'minutes-acts', 'convening');
const Corrigendum = whenShown(
  async () => (await import('./corrigendum-dialog.js')).CorrigendumDialog,
  'minutes-acts',
  'convening',
);

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly minutes: WholeMinutes;
  readonly readAgain: () => void;
}

interface Group {
  readonly title: string;
  readonly passages: readonly Passage[];
}

/** Passages that follow each other under one item. */
function byItem(passages: readonly Passage[]): Group[] {
  const groups: { title: string; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last?.title === passage.itemTitle) last.passages.push(passage);
    else groups.push({ title: passage.itemTitle, passages: [passage] });
  }
  return groups;
}

/** What the minutes say, in order, under the items of the agenda; beside each passage what is to be done with it. */
export function Passages({ meeting, minutes, readAgain }: Properties) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef<{ readonly id: string; readonly button: string } | null>(null);
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<{ readonly what: Asked | 'add'; readonly passage?: Passage } | null>(null);
  const { passages, version, viewerCan } = minutes;
  // The focus goes with the passage: its button stands elsewhere once it has moved.
  useEffect(() => {
    if (!moved.current) return;
    const { id, button } = moved.current;
    list.current?.querySelector<HTMLElement>(`[data-passage="${id}"] [data-move="${button}"]`)?.focus();
    moved.current = null;
  }, [version]);
  const moves = (passage: Passage, button: 'earlier' | 'later') => {
    moved.current = { id: passage.id, button };
    setSaid(t('minutes.moved', { number: passage.number, now: passage.number + (button === 'earlier' ? -1 : 1) }));
  };
  const close = () => setAsked(null);
  const dialog = { meeting, minutes, close, readAgain };
  const passage = passages.find(({ id }) => id === asked?.passage?.id) ?? asked?.passage;
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">{t('minutes.text')}</h2>
      <div ref={list}>
        {passages.length === 0 ? <EmptyState>{t('minutes.noPassages')}</EmptyState> : null}
        {byItem(passages).map((group) => (
          <section key={group.passages[0]?.id} className="card">
            {group.title ? <h3 dir="auto">{group.title}</h3> : null}
            {group.passages.map((one) => (
              <PassageView
                key={one.id}
                {...{ minutes, meeting, passage: one, level: group.title ? 4 : 3, moves }}
                ask={(what) => setAsked({ what, passage: one })}
              />
            ))}
          </section>
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {may(viewerCan, 'minutes.addPassage') ? (
        <div className="actions add-passage">
          <Button onPress={() => setAsked({ what: 'add' })}>{t('minutes.add')}</Button>
        </div>
      ) : null}
      {asked?.what === 'add' ? <Add {...dialog} /> : null}
      {asked?.what === 'edit' && passage ? <Edit {...{ ...dialog, passage }} /> : null}
      {asked?.what === 'remove' && passage ? <Remove {...{ ...dialog, passage }} /> : null}
      {asked?.what === 'correct' && passage ? <Correct {...{ ...dialog, passage }} /> : null}
      {asked?.what === 'corrigendum' && passage ? <Corrigendum {...{ ...dialog, passage }} /> : null}
    </section>
  );
}
