import 'i18next';
import type activity from '../../locales/en/activity.json';
import type adopting from '../../locales/en/adopting.json';
import type administration from '../../locales/en/administration.json';
import type agenda from '../../locales/en/agenda.json';
import type agendas from '../../locales/en/agendas.json';
import type annotations from '../../locales/en/annotations.json';
import type bodies from '../../locales/en/bodies.json';
import type book from '../../locales/en/book.json';
import type calendars from '../../locales/en/calendars.json';
import type cite from '../../locales/en/cite.json';
import type common from '../../locales/en/common.json';
import type convening from '../../locales/en/convening.json';
import type decisions from '../../locales/en/decisions.json';
import type decisionActs from '../../locales/en/decision-acts.json';
import type editing from '../../locales/en/editing.json';
import type editor from '../../locales/en/editor.json';
import type findingFile from '../../locales/en/finding-file.json';
import type findingImport from '../../locales/en/finding-import.json';
import type findingPage from '../../locales/en/finding-page.json';
import type findingFiles from '../../locales/en/finding-files.json';
import type findingHandling from '../../locales/en/finding-handling.json';
import type findingWork from '../../locales/en/finding-work.json';
import type formatting from '../../locales/en/formatting.json';
import type explorer from '../../locales/en/explorer.json';
import type exporting from '../../locales/en/exporting.json';
import type findings from '../../locales/en/findings.json';
import type openings from '../../locales/en/openings.json';
import type listImport from '../../locales/en/list-import.json';
import type participationImport from '../../locales/en/participation-import.json';
import type focalPoints from '../../locales/en/focal-points.json';
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
import type relating from '../../locales/en/relating.json';
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
import type experts from '../../locales/en/experts.json';
import type steering from '../../locales/en/steering.json';
import type progressReport from '../../locales/en/progress-report.json';
import type timeline from '../../locales/en/timeline.json';
import type clauseHistory from '../../locales/en/clause-history.json';
import type discussion from '../../locales/en/discussion.json';
import type draftActs from '../../locales/en/draft-acts.json';
import type draftTerms from '../../locales/en/draft-terms.json';
import type redline from '../../locales/en/redline.json';
import type importTerms from '../../locales/en/import-terms.json';
import type threads from '../../locales/en/threads.json';
import type suggest from '../../locales/en/suggest.json';
import type ledger from '../../locales/en/ledger.json';
import type schedulingLinks from '../../locales/en/scheduling-links.json';
import type suggested from '../../locales/en/suggested.json';
import type hours from '../../locales/en/hours.json';
import type hoursActs from '../../locales/en/hours-acts.json';
import type year from '../../locales/en/year.json';
import type cadence from '../../locales/en/cadence.json';
import type series from '../../locales/en/series.json';
import type seriesPlan from '../../locales/en/series-plan.json';
import type seriesActs from '../../locales/en/series-acts.json';
import type seatChoice from '../../locales/en/seat-choice.json';
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
        typeof book &
        typeof calendars &
        typeof cite &
        typeof common &
        typeof convening &
        typeof decisionActs &
        typeof decisions &
        typeof editing &
        typeof editor &
        typeof formatting &
        typeof findingFile &
        typeof findingImport &
        typeof findingPage &
        typeof findingFiles &
        typeof findingHandling &
        typeof findingWork &
        typeof postFinding &
        typeof enquiries &
        typeof explorer &
        typeof exporting &
        typeof findings &
        typeof openings &
        typeof listImport &
        typeof participationImport &
        typeof focalPoints &
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
        typeof relating &
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
        typeof experts &
        typeof steering &
        typeof progressReport &
        typeof timeline &
        typeof clauseHistory &
        typeof discussion &
        typeof threads &
        typeof draftActs &
        typeof draftTerms &
        typeof redline &
        typeof importTerms &
        typeof suggest &
        typeof ledger &
        typeof schedulingLinks &
        typeof suggested &
        typeof hours &
        typeof hoursActs &
        typeof year &
        typeof cadence &
        typeof series &
        typeof seriesPlan &
        typeof seriesActs &
        typeof seatChoice &
        typeof week;
    };
  }
}
