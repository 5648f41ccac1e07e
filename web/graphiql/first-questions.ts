/** What somebody finds who opens the page for the first time: a question for everybody, one for members, one as of a day. */
export const firstQuestions = [
  {
    query: `# Press Ctrl-Enter to ask.
# For everybody: who joined since 2020?
query Register {
  subscribers(filter: { kind: STATE }) {
    totalCount
  }
  registerDifference(
    from: "2020-12-31"
    to: "2026-01-31"
  ) {
    joined {
      party {
        name
      }
      subscribedOn {
        date
      }
    }
  }
}`,
  },
  {
    query: `# For people who are signed in:
# what awaits my answer?
query MyWeek {
  viewer {
    name
    timeZone
    represents {
      party {
        name
      }
    }
  }
  meetings(filter: { awaitsViewer: true }) {
    nodes {
      title
      startsAt
      timeZone
      joiningLink
      body {
        name
      }
    }
  }
}`,
  },
  {
    query: `# As it was on a day, all the way down:
# who sat for whom?
query Committee($group: String!, $day: Date) {
  steeringCommittee(
    workingGroup: $group
    asOf: $day
  ) {
    name
    invented
    seats {
      number
      holderStatus
      holder {
        name
      }
      delegates {
        capacity
        member {
          name
        }
      }
    }
  }
}`,
    variables: `{ "group": "infcirc-908", "day": "2026-01-31" }`,
  },
];
