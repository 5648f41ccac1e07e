import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { graphql } from '../gql/gql.js';
import type { ActionLineFragment } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { plainDate } from '../kernel/dates.js';
import { ErrorNotice } from '../components/notice.js';
import { PartyName } from '../members/party-name.js';
import { PersonLink } from '../members/person-link.js';
import { paths } from '../paths.js';
import { whenShown } from '../kernel/when-shown.js';

graphql(`
  fragment ActionLine on Action {
    id
    version
    text
    itemTitle
    dueOn
    overdue
    viewerMayComplete
    viewerMayCorrect
    viewerMayReopen
    body {
      id
    }
    completedAt
    completionNote
    meeting {
      id
      title
    }
    ownerMember {
      id
      name
    }
    ownerSeat {
      number
    }
    ownerParty {
      ...PartyName
    }
    ownerBody {
      name
    }
  }
`);
const completeAction = graphql(`
  mutation CompleteAction($input: CompleteActionInput!) {
    act: completeAction(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const reopenAction = graphql(`
  mutation ReopenAction($input: ReopenActionInput!) {
    act: reopenAction(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const Correct = whenShown(async () => (await import('./correct-action.js')).CorrectAction, 'decision-acts');

/** Something that a meeting asked of somebody: what, of whom, by when; and whoever may says that it is done. */
export function ActionLine({ action }: { readonly action: ActionLineFragment }) {
  const { t, i18n } = useTranslation();
  const [complete, reopen] = [useAct(completeAction), useAct(reopenAction)];
  const [correcting, setCorrecting] = useState(false);
  const problem = complete.problem ?? reopen.problem;
  const userErrors = [...complete.userErrors, ...reopen.userErrors];
  const { id, version, dueOn, overdue, completedAt, completionNote, meeting } = action;
  return (
    <article>
      <p className="written item-title" dir="auto">
        {action.text}
      </p>
      <div className="item-notes">
        {completedAt ? <Badge tone="positive">{t('action.done')}</Badge> : null}
        {overdue ? <Badge tone="critical">{t('action.overdue')}</Badge> : null}
        <Owner of={action} />
        {dueOn ? (
          <span>
            {t('action.due')} <time dateTime={dueOn}>{plainDate(dueOn, i18n.language)}</time>
          </span>
        ) : (
          <span>{t('action.noDue')}</span>
        )}
      </div>
      {meeting ? (
        <p>
          <Link to={paths.meeting} params={{ meeting: meeting.id }}>
            <bdi>{meeting.title}</bdi>
          </Link>
        </p>
      ) : null}
      {completionNote ? <p dir="auto">{completionNote}</p> : null}
      {problem ? <ErrorNotice error={problem} /> : null}
      {userErrors.map(({ message }) => (
        <p key={message} role="alert" lang="en">
          {message}
        </p>
      ))}
      {action.viewerMayComplete || action.viewerMayReopen || action.viewerMayCorrect ? (
        <p className="actions not-printed">
          {action.viewerMayComplete ? (
            <Button
              pending={complete.pending}
              onPress={() => complete.perform({ action: id, expectedVersion: version })}
            >
              {t('action.complete')} <bdi className="visually-hidden">{action.text}</bdi>
            </Button>
          ) : null}
          {action.viewerMayReopen ? (
            <Button pending={reopen.pending} onPress={() => reopen.perform({ action: id, expectedVersion: version })}>
              {t('action.reopen')} <bdi className="visually-hidden">{action.text}</bdi>
            </Button>
          ) : null}
          {action.viewerMayCorrect ? (
            <Button onPress={() => setCorrecting(true)}>
              {t('action.correct')} <bdi className="visually-hidden">{action.text}</bdi>
            </Button>
          ) : null}
        </p>
      ) : null}
      {correcting ? <Correct action={action} close={() => setCorrecting(false)} /> : null}
    </article>
  );
}

function Owner({ of: { ownerMember, ownerSeat, ownerParty, ownerBody } }: { readonly of: ActionLineFragment }) {
  const { t } = useTranslation();
  return (
    <span>
      {ownerMember ? <PersonLink member={ownerMember} /> : null}
      {ownerSeat ? t('decision.seat', { number: ownerSeat.number }) : null}{' '}
      {ownerParty ? <PartyName party={ownerParty} /> : null}
      {ownerBody ? <bdi>{ownerBody.name}</bdi> : null}
    </span>
  );
}
