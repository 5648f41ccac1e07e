import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { graphql } from '../gql/gql.js';
import { ask } from '../kernel/ask.js';
import { useDeparture } from './use-departure.js';

const signOut = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

export function SignOut() {
  const { t } = useTranslation();
  const { perform, pending } = useDeparture(() => ask(signOut, {}));
  return (
    <Button onPress={perform} pending={pending}>
      {t('account.signOut')}
    </Button>
  );
}
