import { ResolveField, Resolver } from '@nestjs/graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Note } from './note.type.js';
import { Attendance, Interest, LiveQuorum, Presiding, QuorumCheck, Reopening } from './proceedings.type.js';

/** What the record of a meeting adds to it. */
@Resolver(() => Meeting)
export class MeetingRecordResolver {
  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was opened; null when it was not. Seen by those inside the body; null for others.',
  })
  openedAt(): never {
    return readByEngine();
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended, as recorded; null before. Seen by those inside the body; null for others.',
  })
  closedAt(): never {
    return readByEngine();
  }

  @ResolveField(() => [Reopening], {
    description: 'When it was closed by mistake and reopened. Seen by those inside the body; empty for others.',
  })
  reopenings(): never {
    return readByEngine();
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may reopen it now, as closed by mistake: within 24 hours after its end was recorded. Refused all the same where something was built on it.',
  })
  viewerMayReopen(): never {
    return readByEngine();
  }

  @ResolveField(() => [Presiding], {
    description: 'Who presided, in order of time. Seen by those inside the body; empty for others.',
  })
  presiding(): never {
    return readByEngine();
  }

  @ResolveField(() => [Attendance], {
    description: 'Who was there, by arrival, as it stands. Seen by those inside the body; empty for others.',
  })
  attendance(): never {
    return readByEngine();
  }

  @ResolveField(() => [Attendance], {
    description: 'Every record of who was there, also those struck by corrections. Seen by those inside the body.',
  })
  attendanceHistory(): never {
    return readByEngine();
  }

  @ResolveField(() => LiveQuorum, {
    nullable: true,
    description:
      'The seats present now against the quorum, while the meeting is to begin or goes on. Seen by those inside the body; null for others.',
  })
  quorum(): never {
    return readByEngine();
  }

  @ResolveField(() => [QuorumCheck], {
    description: 'Every check of the quorum, in order of time. Seen by those inside the body; empty for others.',
  })
  quorumChecks(): never {
    return readByEngine();
  }

  @ResolveField(() => [Interest], {
    description: 'Interests that were declared, in order of time. Seen by those inside the body; empty for others.',
  })
  interests(): never {
    return readByEngine();
  }

  @ResolveField(() => [Note], {
    description:
      'What note-takers wrote down, by when it was last saved. Seen by co-chairs, secretaries and leads; empty for others.',
  })
  notes(): never {
    return readByEngine();
  }
}
