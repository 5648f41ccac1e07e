import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import type { UserError } from '../kernel/act.js';

interface Properties {
  readonly title: string;
  readonly means: string;
  readonly confirm: string;
  /** Whether it takes something away: then the other button says that nothing happens. */
  readonly takesAway?: boolean;
  readonly act: {
    readonly pending: boolean;
    readonly problem: Error | null;
    readonly userErrors: readonly UserError[];
  };
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dialog with the form of one act on the roster: what it means, its fields, and a button that says what it does. */
export function RosterForm({ title, means, confirm, takesAway = false, act, submit, close, children }: Properties) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} open close={close}>
      <Form errors={act.userErrors} problem={act.problem} submit={submit}>
        <p>{means}</p>
        {children}
        <div className="actions">
          <Button type="submit" look={takesAway ? 'danger' : 'primary'} pending={act.pending}>
            {confirm}
          </Button>
          <Button onPress={close}>{t(takesAway ? 'roster.keep' : 'dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
