import { Link } from '@tanstack/react-router';
import { paths } from '../paths.js';

interface Named {
  readonly id: string;
  readonly symbol?: string | null | undefined;
  readonly title: string;
}

/** A finding by its title, with the symbol by which it is cited; drafts have none. */
export function FindingLink({ finding: { id, symbol, title } }: { readonly finding: Named }) {
  return (
    <>
      <Link to={paths.finding} params={{ finding: id }}>
        <bdi>{title}</bdi>
      </Link>{' '}
      {symbol ? <code dir="ltr">{symbol}</code> : null}
    </>
  );
}
