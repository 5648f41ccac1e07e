import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { EmptyState, Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { stricter } from '../components/labels.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { areasOf, findingBody } from './finding-body.js';
import { useFindingGroups } from './finding-groups.js';
import { emptyWording, inputOf, type Wording } from './wording.js';
import { WordingFields } from './wording-fields.js';
import { whenShown } from '../kernel/when-shown.js';

const FromFile = whenShown(async () => (await import('./start-from-file.js')).StartFromFile, 'finding-file');

const draftFinding = graphql(`
  mutation DraftFinding($input: DraftFindingInput!) {
    act: draftFinding(input: $input) {
      finding {
        id
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const postFinding = graphql(`
  mutation PostFinding($input: PostFindingInput!) {
    act: postFinding(input: $input) {
      finding {
        id
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export function PostPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const groups = useFindingGroups();
  if (known && !account) return <SignInInvitation />;
  return (
    <Page title={t('findings.post')}>
      <Answer of={groups}>
        {({ own: { nodes } }) =>
          nodes.length > 0 ? (
            <PostForm groups={nodes} />
          ) : (
            <EmptyState>
              <p>{t('findings.notInside')}</p>
              <p>
                <Link to={paths.focusGroups}>{t('shell.focusGroups')}</Link>
              </p>
            </EmptyState>
          )
        }
      </Answer>
    </Page>
  );
}

interface Group {
  readonly id: string;
  readonly name: string;
}

function PostForm({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { body: asked = '' } = useSearch({ from: paths.postFinding });
  const { values, change, discard } = useDraft<Wording & { readonly body: string; readonly chathamHouse: boolean }>(
    `finding ${asked}`,
    {
      ...{ ...emptyWording, body: asked, chathamHouse: false },
    },
  );
  const group = groups.find(({ id }) => id === values.body) ?? groups[0];
  const body = useQuery(question(findingBody, { body: group?.id ?? '' })).data?.body;
  const areas = body ? areasOf(body) : [];
  const [last, setLast] = useState<'draft' | 'post'>('draft');
  const [choosing, setChoosing] = useState(false);
  const done = ({ finding }: { finding?: { id: string } | null | undefined }) => {
    discard();
    if (finding) void navigate({ to: paths.finding, params: { finding: finding.id } });
  };
  const [draft, post] = [useAct(draftFinding, done), useAct(postFinding, done)];
  const { problem, userErrors } = last === 'draft' ? draft : post;
  const perform = (act: 'draft' | 'post') => {
    setLast(act);
    // Areas of a group that was chosen before are not of this one.
    const own = values.areas.filter((area) => areas.some(({ id }) => id === area));
    const { chathamHouse } = values;
    const input = { body: group?.id ?? '', chathamHouse, ...inputOf({ ...values, areas: own }) };
    (act === 'draft' ? draft : post).perform(input);
  };
  const may = body?.viewerCan.find(({ act }) => act === 'finding.post');
  return (
    <>
      <p>
        <Button onPress={() => setChoosing(true)}>{t('postFinding.fromFile')}</Button>
      </p>
      {choosing ? (
        <FromFile
          close={() => setChoosing(false)}
          take={({ title, bodyMarkdown, label }) =>
            change({
              ...{ bodyMarkdown, ...(title ? { title } : {}) },
              // What a text says of its own handling is kept, or made stricter.
              ...(label ? { label: stricter(values.label, label) } : {}),
            })
          }
        />
      ) : null}
      <Form errors={userErrors} problem={problem} submit={() => perform('draft')}>
        <SelectField
          {...{ label: t('findings.group'), path: 'body', value: group?.id ?? '' }}
          change={(id) => change({ body: id })}
          choices={groups.map(({ id, name }) => ({ value: id, says: name }))}
        />
        {may && !may.allowed ? (
          <Notice tone="caution" title={t('postFinding.notAllowed')} live>
            <p lang="en">{may.reason}</p>
          </Notice>
        ) : null}
        <WordingFields value={values} change={change} areas={areas} />
        <label className="radio">
          <input
            type="checkbox"
            checked={values.chathamHouse}
            onChange={({ target }) => change({ chathamHouse: target.checked })}
          />
          <span>{t('postFinding.chathamHouse')}</span>
        </label>
        <Notice tone="caution">
          <p>{t('postFinding.undertaking')}</p>
        </Notice>
        <div className="actions">
          <Button type="submit" pending={draft.pending} isDisabled={post.pending || may?.allowed === false}>
            {t('postFinding.draft')}
          </Button>
          <Button
            look="primary"
            onPress={() => perform('post')}
            pending={post.pending}
            isDisabled={draft.pending || may?.allowed === false}
          >
            {t('postFinding.post')}
          </Button>
        </div>
        <p className="soft">{t('postFinding.draftMeans')}</p>
        <p className="soft">{t('postFinding.means')}</p>
      </Form>
    </>
  );
}
