import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../components/badge.js';
import type { MeetingPlanState } from '../gql/graphql.js';

const tones: Record<MeetingPlanState, Tone> = { DRAFT: 'caution', CALLED: 'positive', WITHDRAWN: 'plain' };

export function PlanBadge({ state }: { readonly state: MeetingPlanState }) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`series.state.${state}`)}</Badge>;
}
