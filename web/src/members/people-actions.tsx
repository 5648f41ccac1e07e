import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { graphql } from '../gql/gql.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { whenShown } from '../kernel/when-shown.js';

const Invite = whenShown(async () => (await import('./invite-dialog.js')).InviteDialog);

const mayKeepPeople = graphql(`
  query MayKeepPeople($group: String!) {
    workingGroup(by: { slug: $group }) {
      viewerCan {
        act
        allowed
      }
    }
  }
`);

/** What the viewer may do about people and parties at large, as the working group offers it. */
export function useKeeping() {
  const { chosen } = useGroup();
  const { data } = useQuery({ ...question(mayKeepPeople, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  return {
    answered: data !== undefined,
    allowed: (act: string): boolean => may(data?.workingGroup?.viewerCan ?? [], act),
  };
}

export function PeopleActions() {
  const { t } = useTranslation();
  const { allowed } = useKeeping();
  const [inviting, setInviting] = useState(false);
  return (
    <>
      {allowed('member.invite') ? <Button onPress={() => setInviting(true)}>{t('invite.title')}</Button> : null}
      {allowed('member.import') ? <ButtonLink to={paths.importMembers}>{t('import.title')}</ButtonLink> : null}
      {inviting ? <Invite close={() => setInviting(false)} /> : null}
    </>
  );
}
