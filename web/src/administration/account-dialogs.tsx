import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import type { Office } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import type { Asked, KeptAccount } from './account-query.js';
import { offices } from './administration-search.js';

const suspendAccount = graphql(`
  mutation SuspendAccount($input: SuspendAccountInput!) {
    act: suspendAccount(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const restoreAccount = graphql(`
  mutation RestoreAccount($input: RestoreAccountInput!) {
    act: restoreAccount(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const grantOffice = graphql(`
  mutation GrantOffice($input: GrantOfficeInput!) {
    act: grantOffice(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const endOffice = graphql(`
  mutation EndOffice($input: EndOfficeInput!) {
    act: endOffice(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly account: KeptAccount;
  readonly close: () => void;
}

/** Each act on an account asks once, and says what it means. */
export function AccountDialogs({ asked, ...rest }: Properties & { readonly asked: Asked }) {
  if (asked === 'suspend') return <Suspend {...rest} />;
  if (asked === 'restore') return <Restore {...rest} />;
  if (asked === 'grant') return <Grant {...rest} />;
  return <EndOffice office={asked} {...rest} />;
}

const changeOf = ({ id, version }: KeptAccount) => ({ id, expectedVersion: version });

function Suspend({ account, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(suspendAccount, close);
  return (
    <Dialog title={t('suspend.ask', { email: account.email })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ ...changeOf(account), reason })}>
        <p>{t('suspend.means')}</p>
        <TextField
          {...{ label: t('suspend.reason'), hint: t('suspend.reasonHint'), path: 'reason', lines: 3, maxLength: 2000 }}
          {...{ value: reason, change: setReason, required: true }}
        />
        <Choice {...{ says: t('suspend.confirm'), danger: true, pending, close }} />
      </Form>
    </Dialog>
  );
}

function Restore({ account, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(restoreAccount, close);
  return (
    <Dialog title={t('restore.ask', { email: account.email })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform(changeOf(account))}>
        <p>{t('restore.means')}</p>
        <Choice {...{ says: t('restore.confirm'), pending, close }} />
      </Form>
    </Dialog>
  );
}

function Grant({ account, close }: Properties) {
  const { t } = useTranslation();
  const free = offices.filter((office) => !account.offices.includes(office));
  const [office, setOffice] = useState<Office>(free[0] ?? 'AUDITOR');
  const { perform, pending, problem, userErrors } = useAct(grantOffice, close);
  return (
    <Dialog title={t('grant.ask', { email: account.email })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ ...changeOf(account), office })}>
        <Radios
          {...{ label: t('accounts.office'), value: office, change: setOffice }}
          choices={free.map((value) => ({ value, says: t(`office.${value}`) }))}
        />
        <p>{t(`grant.means.${office}`)}</p>
        <Choice {...{ says: t('grant.confirm'), pending, close }} />
      </Form>
    </Dialog>
  );
}

function EndOffice({ office, account, close }: Properties & { readonly office: Office }) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(endOffice, close);
  return (
    <Dialog title={t('endOffice.ask', { email: account.email })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ ...changeOf(account), office })}>
        <p>
          <strong>{t(`office.${office}`)}.</strong> {t(`endOffice.means.${office}`)}
        </p>
        <Choice {...{ says: t('endOffice.confirm'), danger: true, pending, close }} />
      </Form>
    </Dialog>
  );
}

interface ChoiceProperties {
  readonly says: string;
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly close: () => void;
}

function Choice({ says, danger = false, pending, close }: ChoiceProperties) {
  const { t } = useTranslation();
  return (
    <div className="actions">
      <Button type="submit" look={danger ? 'danger' : 'primary'} pending={pending}>
        {says}
      </Button>
      <Button onPress={close}>{t('suspend.keep')}</Button>
    </div>
  );
}
