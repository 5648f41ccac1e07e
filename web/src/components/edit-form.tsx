import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';
import type { Edit, Overtaken as Changed } from '../kernel/edit.js';
import { Button } from './button.js';
import type { ChangedText } from './differences.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { Overtaken } from './overtaken.js';

interface Properties<Values extends object> {
  readonly edit: Edit<Values>;
  readonly act: Act;
  readonly save: (expectedVersion: number) => void;
  /** Asks the server again what stands there, after it said that this is not what one began from. */
  readonly readAgain: () => void;
  /** The form's texts, before and after others changed them. */
  readonly texts: (theirs: Changed<Values>) => readonly ChangedText[];
  readonly saveSays: string;
  readonly keepSays: string;
  readonly allowed?: boolean;
  readonly children: ReactNode;
  /** What stands beside the button that saves. */
  readonly beside?: ReactNode;
}

/** A form over something that others change too: when they did, it shows both texts, and saves nothing until it is said how. */
export function EditForm<Values extends object>(properties: Properties<Values>) {
  const { edit, act, save, readAgain, texts, saveSays, keepSays, allowed = true, children, beside } = properties;
  const { t } = useTranslation();
  const { pending, done, problem, userErrors, forget } = act;
  const { overtaken } = edit;
  const theirs = overtaken ?? edit.beside;
  const conflict = problem instanceof RequestProblem && problem.code === 'CONFLICT';
  useEffect(() => {
    if (!conflict) return;
    forget();
    readAgain();
  }, [conflict, forget, readAgain]);
  return (
    <>
      {theirs && !pending && !done ? (
        <Overtaken
          texts={texts(theirs)}
          choices={
            overtaken && {
              ...{ take: edit.take, goOn: edit.goOn, keep: () => save(edit.standingVersion), keepSays },
            }
          }
        />
      ) : null}
      {edit.putBack ? (
        <Notice title={t('meanwhile.kept')} live>
          <Button onPress={edit.putBack}>{t('meanwhile.putBack')}</Button>
        </Notice>
      ) : null}
      <Form errors={userErrors} problem={conflict ? null : problem} submit={() => save(edit.expectedVersion)}>
        {children}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending} isDisabled={!allowed || overtaken !== null}>
            {saveSays}
          </Button>
          {beside}
        </div>
        {overtaken ? <p>{t('meanwhile.decide')}</p> : null}
      </Form>
    </>
  );
}
