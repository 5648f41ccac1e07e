import { useTranslation } from 'react-i18next';
import type { RedlinedWordsFragment } from '../gql/graphql.js';
import '../design/redline.css';

type Words = Pick<RedlinedWordsFragment, 'change' | 'text'>;

/**
 * Text with what was added and removed: by element, by a line under or through it, and in words that are part of the
 * text. Spaces at the ends of what differs stay outside the words, as in what the server writes to documents.
 */
export function Redlined({ words }: { readonly words: readonly Words[] }) {
  return words.map(({ change, text }, index) => {
    const key = `${index} ${change}`;
    if (change === 'SAME') return <span key={key}>{text}</span>;
    const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
    return (
      <span key={key}>
        {inner ? before : null}
        <Changed change={change} text={inner || text} />
        {inner ? after : null}
      </span>
    );
  });
}

/** A space that alone was added or removed is named, or the reader would see nothing. */
function Changed({ change, text }: Words) {
  const { t } = useTranslation();
  const Element = change === 'ADDED' ? 'ins' : 'del';
  return (
    <Element>
      <span className="mark">{t(change === 'ADDED' ? 'redline.mark.added' : 'redline.mark.removed')} </span>
      {text.trim() === '' ? t(text.includes('\n') ? 'redline.lineBreak' : 'redline.space') : null}
      {text}
      <span className="mark">{t('redline.mark.end')}</span>
    </Element>
  );
}

/** One wording in place of another, whole: for what is too short to be compared word by word. */
export const replaced = (before: string, now: string): Words[] =>
  before === now
    ? [{ change: 'SAME', text: now }]
    : [
        ...(before ? [{ change: 'REMOVED', text: before } as const] : []),
        ...(before && now ? [{ change: 'SAME', text: ' ' } as const] : []),
        ...(now ? [{ change: 'ADDED', text: now } as const] : []),
      ];
