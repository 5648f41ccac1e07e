import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.js';
import { usePlaces } from './places.js';

/** The places; in a narrow window behind a button, so that the page itself is what one sees first. */
export function Navigation() {
  const { t } = useTranslation();
  const places = usePlaces();
  const [open, setOpen] = useState(false);
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => setOpen(false), [pathname]);
  return (
    <nav className="navigation" aria-label={t('shell.navigation')}>
      <button
        type="button"
        className="button navigation-menu"
        aria-expanded={open}
        aria-controls="places"
        onClick={() => setOpen(!open)}
      >
        {t('shell.menu')}
      </button>
      <ul id="places" data-open={open}>
        {places.map(({ to, name }) => (
          <li key={name}>
            <Link to={to} activeOptions={{ exact: to === paths.week, includeSearch: false }}>
              {t(`shell.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
