import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Overtaken } from '../components/overtaken.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';
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
  const edit = useEdit<Profile>(`profile ${member.id}`, { version: member.version, values: standing });
  const { values, change, discard } = edit;
  // The version moves with other things of a member, too, such as what they are mailed.
  const overtaken = edit.overtaken && sameProfile(edit.overtaken.before, edit.overtaken.now) ? null : edit.overtaken;
  const untouched = edit.overtaken !== null && sameProfile(values, edit.overtaken.before);
  useEffect(() => {
    if (!untouched) return;
    discard();
    beginAgain();
  }, [untouched, discard, beginAgain]);
  const { perform, pending, problem, userErrors, forget } = useAct(updateProfile, () => {
    discard();
    beginAgain();
  });
  const conflict = problem instanceof RequestProblem && problem.code === 'CONFLICT';
  useEffect(() => {
    if (!conflict) return;
    forget();
    readAgain();
  }, [conflict, forget, readAgain]);
  const save = (expectedVersion: number) =>
    perform({ ...values, workingDays: values.workingDays.map(Number), expectedVersion });
  const theirs = overtaken ?? edit.beside;
  return (
    <>
      {theirs && !pending && !untouched ? (
        <Overtaken
          texts={changedProfile(t, i18n.language, theirs)}
          choices={
            overtaken && {
              ...{ take: edit.take, goOn: edit.goOn, keep: () => save(member.version) },
              keepSays: t('meanwhile.keepDraft'),
            }
          }
        />
      ) : null}
      {edit.putBack ? (
        <Notice title={t('meanwhile.kept')} live>
          <Button onPress={edit.putBack}>{t('meanwhile.putBack')}</Button>
        </Notice>
      ) : null}
      <Form
        errors={userErrors}
        problem={conflict ? null : problem}
        submit={() => save(edit.overtaken && !overtaken ? member.version : edit.expectedVersion)}
      >
        <ProfileFields value={values} change={change} />
        {justSaved && sameProfile(values, standing) ? <p role="status">{t('profile.saved')}</p> : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending} isDisabled={overtaken !== null}>
            {t('profile.save')}
          </Button>
        </div>
        {overtaken ? <p>{t('meanwhile.decide')}</p> : null}
      </Form>
    </>
  );
}
