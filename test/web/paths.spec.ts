import { expect, test } from '@jest/globals';
import { paths } from '../../web/src/paths.js';

test('the addresses of the client stay as they are: people keep them, and mail names them', () => {
  expect(paths).toMatchInlineSnapshot(`
   {
     "account": "/account",
     "actions": "/actions",
     "administration": "/administration",
     "annotateAgenda": "/meetings/$meeting/annotations",
     "committee": "/committee",
     "decisions": "/decisions",
     "enquiries": "/enquiries",
     "finding": "/findings/$finding",
     "findings": "/findings",
     "focusGroup": "/focus-groups/$focusGroup",
     "focusGroups": "/focus-groups",
     "importMembers": "/people/import",
     "meeting": "/meetings/$meeting",
     "meetings": "/meetings",
     "minutes": "/meetings/$meeting/minutes",
     "openPoll": "/polls/new",
     "openProcedure": "/procedures/new",
     "papers": "/papers",
     "parties": "/parties",
     "party": "/parties/$party",
     "people": "/people",
     "person": "/people/$member",
     "poll": "/polls/$poll",
     "postFinding": "/findings/new",
     "procedure": "/procedures/$procedure",
     "procedures": "/procedures",
     "proposeFocusGroup": "/focus-groups/new",
     "register": "/register",
     "rescheduleMeeting": "/meetings/$meeting/reschedule",
     "reviseFinding": "/findings/$finding/revise",
     "scheduleMeeting": "/meetings/new",
     "session": "/meetings/$meeting/session",
     "setAgenda": "/meetings/$meeting/agenda",
     "signIn": "/account/sign-in",
     "termsOfReference": "/terms-of-reference",
     "trail": "/trail",
     "week": "/",
   }
  `);
});
