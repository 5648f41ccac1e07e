import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import icon from '../design/icon.svg';
import { useViewer } from '../identity/viewer.js';
import { explorer, paths } from '../paths.js';
import { GroupSwitch, useGroup } from './group.js';
import { Navigation } from './navigation.js';
import { Shortcuts } from './shortcuts.js';
import { whenShown } from '../kernel/when-shown.js';

/** Loaded for those who have a session that can end, once all else is. */
const SignedIn = whenShown(async () => (await import('./signed-in.js')).SignedIn, 'identity');

/** Fetched beside the page, of which it is no part. */
const SearchField = whenShown(async () => (await import('../search/shell-field.js')).ShellField, 'search');

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="masthead not-printed">
        <div className="masthead-row">
          <Link to={paths.week} className="brand">
            <img src={icon} alt="" />
            Plenary
          </Link>
          <SearchField meanwhile={<span className="masthead-search" />} />
          <GroupSwitch />
          <WhoIsHere />
        </div>
        <Navigation />
      </header>
      <Content />
      <footer className="footing not-printed">
        <p>
          {t('shell.handling')} <Invented />
        </p>
        <p>
          {t('shell.shortcuts')} <a href={explorer}>{t('shell.explorer')}</a>
        </p>
      </footer>
      <Shortcuts />
      <WhileSignedIn />
    </>
  );
}

function WhileSignedIn() {
  const { account } = useViewer();
  const [watching, setWatching] = useState(false);
  useEffect(() => {
    if (!account) return;
    const timer = setTimeout(() => setWatching(true), 3_000);
    return () => clearTimeout(timer);
  }, [account]);
  return watching ? <SignedIn /> : null;
}

/** The page. Going to another one moves the focus here, so that a screen reader begins to read it. */
function Content() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return (
    <main id="content" className="page" tabIndex={-1} ref={main}>
      <Outlet />
    </main>
  );
}

function WhoIsHere() {
  const { t } = useTranslation();
  const { known, account, member } = useViewer();
  const back = useRouterState({ select: ({ location }) => location.href });
  if (!known) return null;
  if (account) return <span dir="auto">{member?.name ?? account.email}</span>;
  return (
    <Link to={paths.signIn} search={{ back }}>
      {t('signIn.title')}
    </Link>
  );
}

function Invented() {
  const { t } = useTranslation();
  return useGroup().chosen?.invented ? <strong>{t('shell.inventedNote')}</strong> : null;
}
