import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Fact } from '../components/fact.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import type { PaperQuery } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { PersonLink } from '../members/person-link.js';
import { IssueForm } from './issue-form.js';
import { typeAndSize } from './type-and-size.js';

const paperQuery = graphql(`
  query Paper($id: ID!) {
    paper(id: $id) {
      ...PaperLine
      sha256
      version
      issuedBy {
        id
        name
      }
      followers {
        id
        symbol
        title
        filePath
        fileName
      }
      notOpenedBy {
        id
        name
      }
      viewerCan {
        act
        allowed
      }
    }
  }
`);
const withdrawPaper = graphql(`
  mutation WithdrawPaper($input: WithdrawPaperInput!) {
    act: withdrawPaper(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

type WholePaper = NonNullable<PaperQuery['paper']>;

interface Properties {
  readonly id: string;
  readonly close: () => void;
}

/** One paper: its file, what belongs to it, who has not opened it, and what the viewer may do with it. */
export function PaperDialog({ id, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(paperQuery, { id }));
  const [asked, setAsked] = useState<'follow' | 'withdraw' | null>(null);
  const paper = query.data?.paper;
  return (
    <Dialog title={paper?.symbol ?? t('loading')} open close={close}>
      <Answer of={query}>
        {({ paper: found }) => {
          if (!found) return null;
          if (asked === 'follow') return <IssueForm body={found.body} base={found} close={close} />;
          if (asked === 'withdraw') return <Withdraw paper={found} close={close} />;
          return (
            <>
              <Details paper={found} />
              <div className="actions">
                <Button onPress={close}>{t('paper.close')}</Button>
                {may(found.viewerCan, 'paper.issue') ? (
                  <Button onPress={() => setAsked('follow')}>{t('paper.follow')}</Button>
                ) : null}
                {may(found.viewerCan, 'paper.withdraw') ? (
                  <Button look="danger" onPress={() => setAsked('withdraw')}>
                    {t('paper.withdraw')}
                  </Button>
                ) : null}
              </div>
            </>
          );
        }}
      </Answer>
    </Dialog>
  );
}

function Details({ paper }: { readonly paper: WholePaper }) {
  const { t, i18n } = useTranslation();
  const { title, filePath, fileName, sha256, issuedBy, followers, notOpenedBy } = paper;
  return (
    <>
      <p dir="auto">
        <strong>{title}</strong>
      </p>
      <dl className="facts">
        <Fact name={t('paper.file')}>
          <a href={filePath} download={fileName}>
            <bdi>{fileName}</bdi>
          </a>{' '}
          ({typeAndSize(paper, i18n.language)})
        </Fact>
        <Fact name="SHA-256">
          <code>{sha256}</code>
        </Fact>
        {issuedBy ? (
          <Fact name={t('paper.issuedBy')}>
            <PersonLink member={issuedBy} />
          </Fact>
        ) : null}
      </dl>
      {followers.length > 0 ? (
        <>
          <h3>{t('paper.followers')}</h3>
          <ul>
            {followers.map((one) => (
              <li key={one.id}>
                <span dir="ltr">{one.symbol}</span>{' '}
                <a href={one.filePath} download={one.fileName}>
                  <bdi>{one.title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {notOpenedBy ? (
        <>
          <h3>{t('paper.notOpened')}</h3>
          {notOpenedBy.length === 0 ? <p>{t('paper.openedByAll')}</p> : null}
          <ul>
            {notOpenedBy.map((member) => (
              <li key={member.id}>
                <PersonLink member={member} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** Asks once, in words, with the reason that those inside the body read. */
function Withdraw({ paper, close }: { readonly paper: WholePaper; readonly close: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(withdrawPaper, close);
  const submit = () => perform({ paper: paper.id, reason, expectedVersion: paper.version });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <p>{t('paper.withdrawMeans')}</p>
      <TextField
        {...{ label: t('paper.reason'), path: 'reason', lines: 3, value: reason, change: setReason }}
        {...{ required: true, autoFocus: true, maxLength: 2000 }}
      />
      <div className="actions">
        <Button type="submit" look="danger" pending={pending}>
          {t('paper.withdraw')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
