import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { EmptyState } from '../components/notice.js';
import { useViewer } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { bodiesThatPut, findingToPut, versionToPut } from './opening-query.js';
import { type Body, OpenForm } from './open-form.js';

interface Version {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** Puts a text to the seats: a resolution, or a version of terms of reference or a finding that the address names. */
export function OpenProcedurePage() {
  const { t } = useTranslation();
  const { known, member } = useViewer();
  const { version, finding } = useSearch({ from: paths.openProcedure });
  if (known && !member) return <SignInInvitation />;
  return (
    <Page title={t('procedures.put')}>
      {version ? <OfVersion id={version} /> : finding ? <OfFinding id={finding} /> : <OfBody />}
    </Page>
  );
}

function OfFinding({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const query = useQuery(question(findingToPut, { id }));
  return (
    <Answer of={query}>
      {({ finding }) =>
        finding ? (
          <OpenForm
            bodies={[finding.body]}
            put={{ id, subject: { finding: id }, says: t('procedureAct.finding', finding), title: finding.title }}
          />
        ) : (
          <NotFound />
        )
      }
    </Answer>
  );
}

function OfVersion({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const query = useQuery(question(versionToPut, { id }));
  return (
    <Answer of={query}>
      {({ node }) =>
        node && isVersion(node) ? (
          <OpenForm
            bodies={[node.body]}
            put={{ id, subject: { termsVersion: id }, says: t('procedureAct.version', node), title: node.title }}
          />
        ) : (
          <NotFound />
        )
      }
    </Answer>
  );
}

const isVersion = (node: object): node is Version & { readonly body: Body } => 'number' in node;

function OfBody() {
  const { t } = useTranslation();
  const { chosen } = useGroup();
  const query = useQuery({ ...question(bodiesThatPut, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  return (
    <Answer of={query}>
      {({ bodies: { nodes } }) => {
        const first = nodes.find(({ kind }) => kind === 'STEERING_COMMITTEE');
        const bodies = first ? [first, ...nodes.filter((one) => one !== first)] : nodes;
        return bodies.length > 0 ? <OpenForm bodies={bodies} /> : <EmptyState>{t('procedureAct.noBody')}</EmptyState>;
      }}
    </Answer>
  );
}
