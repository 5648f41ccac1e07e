import 'i18next';
import type activity from '../../locales/en/activity.json';
import type adopting from '../../locales/en/adopting.json';
import type administration from '../../locales/en/administration.json';
import type agenda from '../../locales/en/agenda.json';
import type agendas from '../../locales/en/agendas.json';
import type annotations from '../../locales/en/annotations.json';
import type bodies from '../../locales/en/bodies.json';
import type calendars from '../../locales/en/calendars.json';
import type common from '../../locales/en/common.json';
import type convening from '../../locales/en/convening.json';
import type decisions from '../../locales/en/decisions.json';
import type decisionActs from '../../locales/en/decision-acts.json';
import type editing from '../../locales/en/editing.json';
import type editor from '../../locales/en/editor.json';
import type findingPage from '../../locales/en/finding-page.json';
import type findingWork from '../../locales/en/finding-work.json';
import type formatting from '../../locales/en/formatting.json';
import type explorer from '../../locales/en/explorer.json';
import type findings from '../../locales/en/findings.json';
import type focusGroupActs from '../../locales/en/focus-group-acts.json';
import type focusGroups from '../../locales/en/focus-groups.json';
import type identity from '../../locales/en/identity.json';
import type implementation from '../../locales/en/implementation.json';
import type meetingLine from '../../locales/en/meeting-line.json';
import type meetings from '../../locales/en/meetings.json';
import type enquiries from '../../locales/en/enquiries.json';
import type minutes from '../../locales/en/minutes.json';
import type minutesActs from '../../locales/en/minutes-acts.json';
import type month from '../../locales/en/month.json';
import type replyPage from '../../locales/en/reply-page.json';
import type termsOfReference from '../../locales/en/terms-of-reference.json';
import type polls from '../../locales/en/polls.json';
import type postFinding from '../../locales/en/post-finding.json';
import type members from '../../locales/en/members.json';
import type papers from '../../locales/en/papers.json';
import type procedureActs from '../../locales/en/procedure-acts.json';
import type procedurePage from '../../locales/en/procedure-page.json';
import type procedures from '../../locales/en/procedures.json';
import type register from '../../locales/en/register.json';
import type session from '../../locales/en/session.json';
import type search from '../../locales/en/search.json';
import type shortcuts from '../../locales/en/shortcuts.json';
import type sessionActs from '../../locales/en/session-acts.json';
import type amendments from '../../locales/en/amendments.json';
import type charter from '../../locales/en/charter.json';
import type clauseHistory from '../../locales/en/clause-history.json';
import type discussion from '../../locales/en/discussion.json';
import type draftActs from '../../locales/en/draft-acts.json';
import type draftTerms from '../../locales/en/draft-terms.json';
import type redline from '../../locales/en/redline.json';
import type importTerms from '../../locales/en/import-terms.json';
import type threads from '../../locales/en/threads.json';
import type week from '../../locales/en/week.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Keys that the catalogue lacks do not compile. */
    resources: {
      translation: typeof activity &
        typeof adopting &
        typeof administration &
        typeof agenda &
        typeof agendas &
        typeof annotations &
        typeof bodies &
        typeof calendars &
        typeof common &
        typeof convening &
        typeof decisionActs &
        typeof decisions &
        typeof editing &
        typeof editor &
        typeof formatting &
        typeof findingPage &
        typeof findingWork &
        typeof postFinding &
        typeof enquiries &
        typeof explorer &
        typeof findings &
        typeof focusGroupActs &
        typeof focusGroups &
        typeof identity &
        typeof meetingLine &
        typeof meetings &
        typeof minutes &
        typeof minutesActs &
        typeof search &
        typeof shortcuts &
        typeof month &
        typeof polls &
        typeof replyPage &
        typeof termsOfReference &
        typeof members &
        typeof papers &
        typeof procedureActs &
        typeof procedurePage &
        typeof procedures &
        typeof register &
        typeof implementation &
        typeof session &
        typeof sessionActs &
        typeof amendments &
        typeof charter &
        typeof clauseHistory &
        typeof discussion &
        typeof threads &
        typeof draftActs &
        typeof draftTerms &
        typeof redline &
        typeof importTerms &
        typeof week;
    };
  }
}
