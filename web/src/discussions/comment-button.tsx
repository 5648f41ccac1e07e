import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import type { Asking } from './asked.js';
import type { Place } from './place.js';

const LONGEST_QUOTE = 2000;

interface Properties {
  readonly place: Place;
  readonly ask: (asking: Asking) => void;
}

/** Begins a thread; about the words that are selected in the text, where some are. */
export function CommentButton({ place: { quotable }, ask }: Properties) {
  const { t } = useTranslation();
  const selected = useSelected(quotable);
  return (
    <>
      {quotable ? <p className="field-hint">{t('threads.selectFirst')}</p> : null}
      <div className="actions">
        <Button onPress={() => ask({ what: 'comment', quote: selected })}>
          {t(selected ? 'threads.commentOnWords' : 'threads.comment')}
        </Button>
      </div>
    </>
  );
}

/** The words that are selected within an element; a selection elsewhere, as in a form, is none of ours. */
function useSelected(id: string | undefined): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    if (id === undefined) return undefined;
    const look = (): void => {
      const selection = document.getSelection();
      const element = document.getElementById(id);
      const within = selection?.rangeCount && element?.contains(selection.getRangeAt(0).commonAncestorContainer);
      setWords(within ? selection.toString().trim().slice(0, LONGEST_QUOTE) : '');
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [id]);
  return words;
}
