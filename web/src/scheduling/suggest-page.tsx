import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { EmptyState, Notice } from '../components/notice.js';
import { useViewer, useZone } from '../identity/viewer.js';
import { RequestProblem } from '../kernel/ask.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { SuggestForm } from './suggest-form.js';
import { bodiesToMeet, type MeetingBody, maySuggest, suggestSlots } from './suggest-query.js';
import { inputOf, type Wanted, wantedOf } from './wanted.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

const Suggested = whenShown(async () => (await import('./suggested.js')).Suggested, 'suggested');

/** Hours at which a body could meet, the fairest first: they fill in the form for the meeting, or become a poll. */
export function SuggestPage() {
  const { t } = useTranslation();
  const { known, member } = useViewer();
  const { chosen } = useGroup();
  const query = useQuery({ ...question(bodiesToMeet, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  if (known && !member) return <SignInInvitation />;
  return (
    <Page title={t('suggest.title')}>
      <p>{t('suggest.means')}</p>
      <Answer of={query}>
        {({ bodies: { nodes } }) =>
          nodes.length > 0 ? <Asked bodies={nodes} /> : <EmptyState>{t('schedule.noBody')}</EmptyState>
        }
      </Answer>
    </Page>
  );
}

function Asked({ bodies }: { readonly bodies: readonly MeetingBody[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.suggestSlots });
  const search = useSearch({ from: paths.suggestSlots });
  const own = useZone();
  const body = (bodies.find(({ id }) => id === search.body) ??
    bodies.find(({ kind }) => kind === 'STEERING_COMMITTEE') ??
    bodies[0]) as MeetingBody;
  const wanted = wantedOf(search, body.id, own);
  const can = useQuery(question(maySuggest, { body: body.id })).data?.body?.viewerCan ?? [];
  const may = can.find(({ act }) => act === 'scheduling.suggest');
  const plans = can.some(({ act, allowed }) => act === 'scheduling.plan' && allowed);
  const query = useQuery({
    ...question(suggestSlots, { input: inputOf(wanted) }),
    ...{ enabled: may?.allowed === true, refetchInterval: false, retry: false },
  });
  const problems = query.error instanceof RequestProblem ? query.error.problems : [];
  const ask = ({ seats, zone, ...rest }: Wanted) =>
    void navigate({
      search: (before) => ({
        ...{ ...before, ...rest, zone: rest.mode === 'IN_PERSON' ? zone : undefined, day: undefined },
        seats: seats.length > 0 ? seats : undefined,
      }),
    });
  return (
    <>
      <SuggestForm
        key={JSON.stringify(wanted)}
        {...{ bodies, wanted, ask, pending: query.isFetching, allowed: may?.allowed !== false }}
        errors={problems.map(({ path, message }) => ({ path: path.slice(1), message }))}
      />
      {may && !may.allowed ? (
        <Notice tone="caution" title={t('suggest.notAllowed')} live>
          <p lang="en">{may.reason}</p>
        </Notice>
      ) : null}
      {may?.allowed && problems.length === 0 ? (
        <Answer of={query}>
          {({ suggestSlots: suggestions }) => (
            <Suggested key={JSON.stringify(wanted)} {...{ suggestions, wanted, body, plans }} meanwhile={<Loading />} />
          )}
        </Answer>
      ) : null}
    </>
  );
}
