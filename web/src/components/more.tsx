import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

/** Reads on in a long list, where there is more. */
export function More<Data>({ of: query }: { readonly of: UseInfiniteQueryResult<Data> }) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <p>
      <Button onPress={() => void query.fetchNextPage()} pending={query.isFetchingNextPage}>
        {t('more')}
      </Button>
    </p>
  );
}
