import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ActivityModule } from './activity/activity.module.js';
import { BodiesModule } from './bodies/bodies.module.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import type { Config } from './config.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DiscussionsModule } from './discussions/discussions.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { entities } from './entities.js';
import { IdentityModule } from './identity/identity.module.js';
import { FilesModule } from './files/files.module.js';
import { FindingsModule } from './findings/findings.module.js';
import { ChartersModule } from './focus-groups/charters/charters.module.js';
import { EndorsingModule } from './focus-groups/endorsing/endorsing.module.js';
import { FocusGroupsModule } from './focus-groups/focus-groups.module.js';
import { GraphqlOptions } from './kernel/graphql/graphql-options.js';
import { ShortWay } from './kernel/graphql/short-way.js';
import { ImplementationModule } from './implementation/implementation.module.js';
import { KernelModule, type KernelOptions } from './kernel/kernel.module.js';
import { Operations } from './kernel/policy/operations.js';
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
import { PublicationsModule } from './publications/publications.module.js';
import { RegisterModule } from './register/register.module.js';
import { AmendingModule } from './terms-of-reference/amending/amending.module.js';
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
export class AppModule {
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
        EndorsingModule,
        FindingsModule,
        DiscussionsModule,
        MeetingsModule,
        PollsModule,
        ProceedingsModule,
        DecisionsModule,
        WrittenProceduresModule,
        ProcedureMailModule,
        CalendarsModule,
        PapersModule,
        AgendasModule,
        MinutesModule,
        TermsAheadModule,
        WaiversModule,
        RegisterModule,
        ImplementationModule,
        PublicationsModule,
        ActivityModule,
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
