import type { Needs, ViewerCan } from '../../kernel/policy/viewer-can.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { convenedIn } from '../../meetings/convening.js';
import { MeetingPlanEntity } from './meeting-plan.entity.js';
import type { MeetingPlanState } from './plan.enums.js';

/** Which acts a plan, and a body for its plans, offer to the viewer. */
export function offerPlans(viewerCan: ViewerCan): void {
  const draft = ({ state }: Needs): void =>
    Object.assign(new MeetingPlanEntity(), { state: state as MeetingPlanState }).requireDraft();
  const body = ({ bodyId, workingGroup }: Needs, viewer: Viewer): string =>
    convenedIn(viewer, String(bodyId), String(workingGroup));
  viewerCan.offer('Body', {
    act: 'scheduling.plan',
    body: ({ id, workingGroup }, viewer) => convenedIn(viewer, String(id), String(workingGroup)),
  });
  for (const act of ['meeting-plan.change', 'meeting-plan.call', 'meeting-plan.withdraw'])
    viewerCan.offer('MeetingPlan', { act, body, check: draft });
}
