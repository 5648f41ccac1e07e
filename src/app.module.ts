import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type OnModuleDestroy, type Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ActivityModule } from './activity/activity.module.js';
import { BodiesModule } from './bodies/bodies.module.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import { ChangeHub } from './changes/change-hub.js';
import { ChangesModule } from './changes/changes.module.js';
import type { Config } from './config.js';
import { ChallengeMailsModule } from './decisions/challenge-mails.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DiscussionsModule } from './discussions/discussions.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { entities } from './entities.js';
import { IdentityModule } from './identity/identity.module.js';
import { FilesModule } from './files/files.module.js';
import { ExportingModule } from './findings/exporting/exporting.module.js';
import { ExpertsModule } from './findings/experts/experts.module.js';
import { FindingsModule } from './findings/findings.module.js';
import { ImportingModule } from './findings/importing/importing.module.js';
import { ChartersModule } from './focus-groups/charters/charters.module.js';
import { MilestonesModule } from './focus-groups/milestones/milestones.module.js';
import { LeadingModule } from './focus-groups/leading/leading.module.js';
import { FocalPointsModule } from './focus-groups/focal-points/focal-points.module.js';
import { EndorsingModule } from './focus-groups/endorsing/endorsing.module.js';
import { FocusGroupsModule } from './focus-groups/focus-groups.module.js';
import { ParticipationImportModule } from './focus-groups/importing/importing.module.js';
import { GraphqlOptions } from './kernel/graphql/graphql-options.js';
import { ShortWay } from './kernel/graphql/short-way.js';
import { ImplementationModule } from './implementation/implementation.module.js';
import { KernelModule, type KernelOptions } from './kernel/kernel.module.js';
import { Operations } from './kernel/policy/operations.js';
import { QuietModule } from './meetings/quiet/quiet.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import type { PermissionTable } from './kernel/policy/permissions.js';
import { MembersModule } from './members/members.module.js';
import { AgendasModule } from './agendas/agendas.module.js';
import { MinutesModule } from './minutes/minutes.module.js';
import { PapersModule } from './papers/papers.module.js';
import { permissions } from './permissions.js';
import { PollsModule } from './polls/polls.module.js';
import { ProceduresModule } from './procedures/procedures.module.js';
import { ProceedingsModule } from './proceedings/proceedings.module.js';
import { ProgressReportsModule } from './progress-reports/progress-reports.module.js';
import { BooksModule } from './books/books.module.js';
import { PublicationsModule } from './publications/publications.module.js';
import { RegisterModule } from './register/register.module.js';
import { AmendingModule } from './terms-of-reference/amending/amending.module.js';
import { SchedulingModule } from './scheduling/scheduling.module.js';
import { SearchModule } from './search/search.module.js';
import { TermsAheadModule } from './terms-ahead/terms-ahead.module.js';
import { TermsOfReferenceModule } from './terms-of-reference/terms-of-reference.module.js';
import { WaiversModule } from './waivers/waivers.module.js';
import { WebModule } from './web/web.module.js';
import { ProcedureMailModule } from './written-procedures/procedure-mail.module.js';
import { WrittenProceduresModule } from './written-procedures/written-procedures.module.js';

export interface ApplicationOptions {
  /** False where only the schema is wanted and no database is there. */
  readonly connect?: boolean;
  /** False for a command: nobody asks it anything, and making the schema would take a third of its time. */
  readonly schema?: boolean;
  /** What stands above all modules of the house: the small domains that tests bring along. */
  readonly extension?: Extension;
}

export interface Extension {
  readonly modules: readonly Type[];
  readonly entities?: KernelOptions['entities'];
  readonly permissions?: PermissionTable;
}

/** The whole application. Modules stand in the order of the house: each knows only those above it here. */
@Module({})
export class AppModule implements OnModuleDestroy {
  constructor(private readonly streams: ChangeHub) {}

  /** Before every other module: Apollo waits for ten seconds that all connections end, and streams do not by themselves. */
  onModuleDestroy(): Promise<void> {
    return this.streams.close();
  }

  static forRoot(config: Config, { connect = true, schema = true, extension }: ApplicationOptions = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KernelModule.forRoot({
          config,
          entities: [...entities, ...(extension?.entities ?? [])],
          permissions: { ...permissions, ...extension?.permissions },
          connect,
        }),
        IdentityModule,
        MembersModule,
        BodiesModule,
        DocumentsModule,
        ProceduresModule,
        FilesModule,
        SearchModule,
        TermsOfReferenceModule,
        AmendingModule,
        FocusGroupsModule,
        ChartersModule,
        FocalPointsModule,
        EndorsingModule,
        ParticipationImportModule,
        LeadingModule,
        MilestonesModule,
        FindingsModule,
        ExportingModule,
        ImportingModule,
        ExpertsModule,
        DiscussionsModule,
        MeetingsModule,
        QuietModule,
        PollsModule,
        ProceedingsModule,
        DecisionsModule,
        ChallengeMailsModule,
        WrittenProceduresModule,
        ProcedureMailModule,
        CalendarsModule,
        SchedulingModule,
        PapersModule,
        AgendasModule,
        MinutesModule,
        TermsAheadModule,
        WaiversModule,
        RegisterModule,
        ImplementationModule,
        ProgressReportsModule,
        BooksModule,
        PublicationsModule,
        ActivityModule,
        ChangesModule,
        WebModule,
        ...(extension?.modules ?? []),
        ...(schema
          ? [GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, useClass: GraphqlOptions })]
          : []),
      ],
      providers: schema ? [ShortWay, Operations] : [],
      exports: schema ? [Operations] : [],
    };
  }
}
