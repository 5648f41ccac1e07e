import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../components/badge.js';
import type { BodyState } from '../gql/graphql.js';

const tones: Record<BodyState, Tone> = {
  ...{ PROPOSED: 'caution', ACTIVE: 'positive', DORMANT: 'caution', CONCLUDED: 'plain', DISCONTINUED: 'critical' },
};

export function GroupStateBadge({ state }: { readonly state: BodyState }) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`focusGroup.state.${state}`)}</Badge>;
}
