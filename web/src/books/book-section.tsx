import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { ErrorNotice, Notice } from '../components/notice.js';
import { useViewer } from '../identity/viewer.js';
import { Notes } from './notes.js';
import { fetchBook } from './fetch-book.js';

/** The book of a meeting, to take along; and what its reader noted in it on the whole. */
export function BookSection({ meeting }: { readonly meeting: string }) {
  const { t, i18n } = useTranslation();
  const { account } = useViewer();
  const { mutate, isPending, error, data, variables } = useMutation({
    mutationFn: (format: 'pdf' | 'html') => fetchBook(meeting, format, i18n.language),
  });
  // Only who is signed in has a book.
  if (!account) return null;
  return (
    <section className="card">
      <h2>{t('book.title')}</h2>
      <p>{t('book.means')}</p>
      <div className="actions">
        <Button onPress={() => mutate('pdf')} pending={isPending && variables === 'pdf'}>
          {t('book.pdf')}
        </Button>
        <Button onPress={() => mutate('html')} pending={isPending && variables === 'html'}>
          {t('book.page')}
        </Button>
      </div>
      {isPending ? (
        <div role="status">
          <label>
            {t('book.writing')} <progress />
          </label>
        </div>
      ) : null}
      {data && !isPending ? (
        <Notice tone="positive" live>
          <p>
            {t('book.saved')} <bdi>{data}</bdi>
          </p>
        </Notice>
      ) : null}
      {error ? <ErrorNotice error={error} /> : null}
      <h3>{t('book.notes')}</h3>
      <p className="soft">{t('book.private')}</p>
      <Notes meeting={meeting} />
    </section>
  );
}
