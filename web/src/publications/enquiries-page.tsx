import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { EnquiryLineFragment } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { usePages } from '../kernel/pages.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { EnquiryLine } from './enquiry-line.js';
import { views } from './enquiries-search.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

const CloseEnquiry = whenShown(async () => (await import('./close-enquiry-dialog.js')).CloseEnquiryDialog);

const enquiries = graphql(`
  query Enquiries($filter: EnquiryFilter!, $after: String) {
    enquiries(filter: $filter, first: 50, after: $after) {
      nodes {
        ...EnquiryLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Messages from outside, for the secretaries of the working group; for everybody else there is nothing. */
export function EnquiriesPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const { chosen } = useGroup();
  if (known && !account) return <SignInInvitation />;
  if (!known || !chosen) return <Loading />;
  if (chosen.openEnquiries == null) return <NotFound />;
  const contact = <a href={`/public/${chosen.slug}/contact`}>{t('enquiries.contact')}</a>;
  return (
    <Page title={t('enquiries.title')}>
      <p>
        {t('enquiries.intro')} {contact}
      </p>
      <Views />
      <Enquiries workingGroup={chosen.slug} />
    </Page>
  );
}

function Views() {
  const { t } = useTranslation();
  const { view = 'waiting' } = useSearch({ from: paths.enquiries });
  return (
    <nav className="views not-printed" aria-label={t('enquiries.views')}>
      {views.map((one) => (
        <Link
          {...{ key: one, from: paths.enquiries, to: paths.enquiries, className: 'button' }}
          search={(before) => ({ ...before, view: one === 'waiting' ? undefined : one })}
          activeOptions={{ exact: true }}
          aria-current={one === view ? 'true' : undefined}
        >
          {t(`enquiries.view.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

function Enquiries({ workingGroup }: { readonly workingGroup: string }) {
  const { view = 'waiting' } = useSearch({ from: paths.enquiries });
  const [asked, setAsked] = useState<EnquiryLineFragment | null>(null);
  const variables = useMemo(() => ({ filter: { workingGroup, closed: view === 'closed' } }), [workingGroup, view]);
  const query = usePages(enquiries, variables, ({ enquiries: found }) => found);
  return (
    <>
      <Answer of={query}>
        {(found) =>
          found.length === 0 ? (
            <None view={view} />
          ) : (
            <>
              <ul className="cards">
                {found.map((enquiry) => (
                  <li key={enquiry.id} className="card">
                    <EnquiryLine enquiry={enquiry} close={() => setAsked(enquiry)} />
                  </li>
                ))}
              </ul>
              <More of={query} />
            </>
          )
        }
      </Answer>
      {asked ? <CloseEnquiry enquiry={asked} close={() => setAsked(null)} /> : null}
    </>
  );
}

function None({ view }: { readonly view: (typeof views)[number] }) {
  const { t } = useTranslation();
  return (
    <EmptyState>
      <p>
        <strong>{t(`enquiries.none.${view}`)}</strong>
      </p>
      <p>{t(`enquiries.noneMeans.${view}`)}</p>
    </EmptyState>
  );
}
