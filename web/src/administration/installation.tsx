import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Fact } from '../components/fact.js';
import { Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { InstallationQuery } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';

const installation = graphql(`
  query Installation {
    installation {
      version
      nodeVersion
      publicUrl
      production
      trustedProxies
      startedAt
      database {
        version
        embedded
        bytes
        migration
      }
      mail {
        delivery
        server
        from
      }
      jobs {
        waiting
        failed
      }
      limits {
        rowsInAMinute
        rowsInADocument
        depth
        aliases
        tokens
      }
    }
  }
`);

interface Properties {
  readonly of: InstallationQuery['installation'];
}

/** How the installation fares, and the settings in force; secrets are none of them. */
export function Installation() {
  const query = useQuery(question(installation, {}));
  return (
    <Answer of={query}>
      {({ installation: of }) => (
        <>
          <Health of={of} />
          <Settings of={of} />
          <Versions of={of} />
          <Limits of={of} />
        </>
      )}
    </Answer>
  );
}

function Health({ of: { startedAt, jobs } }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <section className="card">
      <h2>{t('installation.health')}</h2>
      <Notice tone="positive">
        <p>{t('installation.well')}</p>
      </Notice>
      {jobs.failed > 0 ? (
        <Notice tone="caution">
          <p>{t('installation.jobsFailedAdvice')}</p>
        </Notice>
      ) : null}
      <dl className="facts">
        <Fact name={t('installation.startedAt')}>
          <Time instant={startedAt} timeZone={zone} />
        </Fact>
        <Fact name={t('installation.jobsWaiting')}>{jobs.waiting}</Fact>
        <Fact name={t('installation.jobsFailed')}>{jobs.failed}</Fact>
        <Fact name={t('installation.ready')}>
          <a href="/health/ready">/health/ready</a>
        </Fact>
      </dl>
    </section>
  );
}

function Settings({ of: { publicUrl, production, trustedProxies, mail } }: Properties) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('installation.settings')}</h2>
      <p>{t('installation.settingsHint')}</p>
      <dl className="facts">
        <Fact name={t('installation.publicUrl')}>{publicUrl}</Fact>
        <Fact name={t('installation.mode')}>
          {t(production ? 'installation.production' : 'installation.demonstration')}
        </Fact>
        <Fact name={t('installation.mail')}>
          {mail.delivery === 'SMTP'
            ? t('installation.mailServer', { server: mail.server })
            : t('installation.mailFolder')}
        </Fact>
        <Fact name={t('installation.mailFrom')}>{mail.from}</Fact>
        <Fact name={t('installation.proxies')}>{trustedProxies.join(', ') || t('installation.noProxies')}</Fact>
      </dl>
    </section>
  );
}

function Versions({ of: { version, nodeVersion, database } }: Properties) {
  const { t, i18n } = useTranslation();
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (
    <section className="card">
      <h2>{t('installation.versions')}</h2>
      <dl className="facts">
        <Fact name={t('installation.plenary')}>{version}</Fact>
        <Fact name={t('installation.node')}>{nodeVersion}</Fact>
        <Fact name={t('installation.postgres')}>
          {database.version} ({t(database.embedded ? 'installation.embedded' : 'installation.external')})
        </Fact>
        <Fact name={t('installation.size')}>{size.format(Number(database.bytes) / 1_000_000)}</Fact>
        <Fact name={t('installation.migration')}>{database.migration}</Fact>
      </dl>
    </section>
  );
}

function Limits({ of: { limits } }: Properties) {
  const { t, i18n } = useTranslation();
  const names = ['rowsInAMinute', 'rowsInADocument', 'depth', 'aliases', 'tokens'] as const;
  return (
    <section className="card">
      <h2>{t('installation.limits')}</h2>
      <dl className="facts">
        {names.map((name) => (
          <Fact key={name} name={t(`installation.${name}`)}>
            {new Intl.NumberFormat(i18n.language).format(limits[name])}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
