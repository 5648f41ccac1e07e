import { GraphiQL } from 'graphiql';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import icon from '../src/design/icon.svg';
import { explorer, paths } from '../src/paths.js';
import { ask, whoIsHere, withItsOwnName } from './ask.js';
import { firstQuestions } from './first-questions.js';

/**
 * GraphiQL, under a line that says as whom one asks. It keeps what was typed in this window only: a question may hold
 * what the next person at this computer should not read.
 */
export function Explorer() {
  return (
    <>
      <WhoAsks />
      <main className="explorer" lang="en">
        <GraphiQL
          fetcher={(question, { headers } = {}) => ask(withItsOwnName(question), headers)}
          defaultTabs={firstQuestions}
          defaultEditorToolsVisibility="variables"
          storage={sessionStorage}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

function WhoAsks() {
  const { t } = useTranslation();
  const [who, setWho] = useState<string | null>();
  useEffect(() => {
    const look = () => void whoIsHere().then(setWho, () => setWho(undefined));
    look();
    // Somebody may have signed in or out in another window meanwhile.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  const signIn = `${paths.signIn}?${new URLSearchParams({ back: explorer }).toString()}`;
  return (
    <header className="who-asks">
      <a href={paths.week} className="brand">
        <img src={icon} alt="" />
        Plenary
      </a>
      <h1>{t('explorer.title')}</h1>
      <p role="status">
        {who ? (
          <>
            {t('explorer.signedIn')} <bdi>{who}</bdi>
          </>
        ) : null}
        {who === null ? (
          <>
            {t('explorer.visitor')} <a href={signIn}>{t('explorer.signIn')}</a>
          </>
        ) : null}
      </p>
    </header>
  );
}
