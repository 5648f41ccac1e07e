import { expect, test } from '@jest/globals';
import { paths } from '../../web/src/paths.js';

test('the addresses of the client stay as they are: people keep them, and mail names them', () => {
  expect(paths).toMatchInlineSnapshot(`
   {
     "account": "/account",
     "meeting": "/meetings/$meeting",
     "meetings": "/meetings",
     "rescheduleMeeting": "/meetings/$meeting/reschedule",
     "scheduleMeeting": "/meetings/new",
     "signIn": "/account/sign-in",
     "week": "/",
   }
  `);
});
