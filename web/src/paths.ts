/** Every address of the client, in one place. Links, routes, the server and a test name them by these. */
export const paths = {
  week: '/',
  meetings: '/meetings',
  scheduleMeeting: '/meetings/new',
  meeting: '/meetings/$meeting',
  rescheduleMeeting: '/meetings/$meeting/reschedule',
  setAgenda: '/meetings/$meeting/agenda',
  openPoll: '/polls/new',
  poll: '/polls/$poll',
  focusGroups: '/focus-groups',
  proposeFocusGroup: '/focus-groups/new',
  focusGroup: '/focus-groups/$focusGroup',
  findings: '/findings',
  postFinding: '/findings/new',
  finding: '/findings/$finding',
  reviseFinding: '/findings/$finding/revise',
  committee: '/committee',
  termsOfReference: '/terms-of-reference',
  people: '/people',
  importMembers: '/people/import',
  person: '/people/$member',
  parties: '/parties',
  party: '/parties/$party',
  register: '/register',
  enquiries: '/enquiries',
  administration: '/administration',
  trail: '/trail',
  account: '/account',
  signIn: '/account/sign-in',
} as const;

/** GraphiQL, which is no page of this client but one of its own (`web/graphiql`): going there loads it anew. */
export const explorer = '/graphiql';
