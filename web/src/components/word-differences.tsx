import { diffArrays } from 'diff';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two long texts that have nothing in common would be compared for minutes. */
const LONGEST_WAIT = 1000;

/** What was added and removed: by its element, by a line under or through it, and in words for who hears the page. */
export function WordDifferences({ before, now }: { readonly before: string; readonly now: string }) {
  const { t } = useTranslation();
  const parts = useMemo(() => compare(before, now), [before, now]);
  return parts.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Element = kind === 'added' ? 'ins' : 'del';
    return (
      <Element key={key}>
        <span className="visually-hidden"> {t(`differences.begin.${kind}`)} </span>
        {text}
        <span className="visually-hidden"> {t(`differences.end.${kind}`)} </span>
      </Element>
    );
  });
}

/** Words as the languages of the world divide them: not all put spaces between. */
const words = (text: string): string[] =>
  Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text), ({ segment }) => segment);

function compare(before: string, now: string): Part[] {
  const found = diffArrays(words(before), words(now), { timeout: LONGEST_WAIT });
  if (!found) return [part('removed', before), part('added', now)];
  return joined(
    found.map(({ value, added, removed }) => part(added ? 'added' : removed ? 'removed' : 'same', value.join(''))),
  );
}

const part = (kind: Part['kind'], text: string): Part => ({ kind, text });

/** A space that stayed between two changed words does not part them: what was removed is read in one, then what was added. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) result.push(part('removed', removed));
    if (added) result.push(part('added', added));
    removed = added = '';
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const between = kind === 'same' && /^\s$/u.test(text) && removed && added && index < parts.length - 1;
    if (kind === 'same' && !between) {
      close();
      result.push(part(kind, text));
    }
    if (kind === 'removed' || between) removed += text;
    if (kind === 'added' || between) added += text;
  }
  close();
  return result;
}
