/** Every address of the client, in one place. Links, routes, the server and a test name them by these. */
export const paths = {
  week: '/',
  meetings: '/meetings',
  scheduleMeeting: '/meetings/new',
  meeting: '/meetings/$meeting',
  rescheduleMeeting: '/meetings/$meeting/reschedule',
  account: '/account',
  signIn: '/account/sign-in',
} as const;
