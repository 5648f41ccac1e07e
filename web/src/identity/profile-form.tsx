import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EditForm } from '../components/edit-form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { useEdit } from '../kernel/edit.js';
import { changedProfile, type OwnMember, type Profile, profileOf, sameProfile } from './profile.js';
import { ProfileFields } from './profile-fields.js';

const updateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    act: updateProfile(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly member: OwnMember;
  readonly justSaved: boolean;
  readonly readAgain: () => void;
  /** Forgets what was typed, and begins from what stands on the server. */
  readonly beginAgain: () => void;
}

/** One's own profile: changed in two windows at once, it shows both and loses neither. */
export function ProfileForm({ member, justSaved, readAgain, beginAgain }: Properties) {
  const { t, i18n } = useTranslation();
  const standing = profileOf(member);
  // The version moves with other things of a member, too, such as what they are mailed.
  const edit = useEdit<Profile>(`profile ${member.id}`, { version: member.version, values: standing }, sameProfile);
  const { values, change, discard, overtaken } = edit;
  const untouched = overtaken !== null && sameProfile(values, overtaken.before);
  useEffect(() => {
    if (!untouched) return;
    discard();
    beginAgain();
  }, [untouched, discard, beginAgain]);
  const act = useAct(updateProfile, () => {
    discard();
    beginAgain();
  });
  const save = (expectedVersion: number) =>
    act.perform({ ...values, workingDays: values.workingDays.map(Number), expectedVersion });
  if (untouched) return null;
  return (
    <EditForm
      {...{ edit, act, save, readAgain }}
      texts={(theirs) => changedProfile(t, i18n.language, theirs)}
      saveSays={t('profile.save')}
      keepSays={t('meanwhile.keepDraft')}
    >
      <ProfileFields value={values} change={change} />
      {justSaved && sameProfile(values, standing) ? <p role="status">{t('profile.saved')}</p> : null}
    </EditForm>
  );
}
