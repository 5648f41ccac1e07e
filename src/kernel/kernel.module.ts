import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { GraphQLSchemaBuilderModule } from '@nestjs/graphql';
import type pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { Acts } from './acts.js';
import { Clock } from './clock.js';
import { CONFIG } from './config-token.js';
import { createDataSource, createReadingPool } from './database.js';
import { Events } from './events.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { Admission } from './graphql/admission.js';
import { KnownQuestions } from './graphql/known-questions.js';
import { PassThrough } from './graphql/pass-through.js';
import { RateLimit } from './graphql/rate-limit.js';
import { RateLimitResolver } from './graphql/rate-limit.resolver.js';
import { UserErrorsFilter } from './graphql/user-errors.filter.js';
import { Schema } from './graphql/schema.js';
import { validationPipe } from './graphql/validation.js';
import { HealthController } from './health.controller.js';
import { InstallationResolver } from './installation/installation.resolver.js';
import { InstallationState } from './installation/installation-state.js';
import { InnerQuestions } from './graphql/inner-questions.js';
import { Questions } from './graphql/questions.js';
import { Jobs } from './jobs.js';
import { Mailer } from './mail/mailer.js';
import { Outbox } from './mail/outbox.js';
import { PolicyGuard } from './policy/guard.js';
import type { PermissionTable } from './policy/permissions.js';
import { PERMISSIONS, Policy } from './policy/policy.js';
import { RolesResolver } from './policy/roles.resolver.js';
import { ViewerCan } from './policy/viewer-can.js';
import { ArgumentRules } from './reading/argument-rules.js';
import { Collecting } from './reading/collecting.js';
import { Reader, READING_POOL } from './reading/reader.js';
import { Readings } from './reading/registry.js';
import { Sights } from './reading/sights.js';
import { Transaction } from './transaction.js';
import { ViewerFacts } from './viewer/viewer-facts.js';
import { Waivers } from './waivers.js';

export interface KernelOptions {
  readonly config: Config;
  readonly entities: Extract<NonNullable<DataSourceOptions['entities']>, readonly unknown[]>;
  readonly permissions: PermissionTable;
  /** False where only the schema is wanted and no database is there. */
  readonly connect: boolean;
}

@Global()
@Module({})
export class KernelModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(READING_POOL) private readonly pool: pg.Pool,
  ) {}

  static forRoot({ config, entities, permissions, connect }: KernelOptions): DynamicModule {
    const shared = [
      Acts,
      ArgumentRules,
      Clock,
      Events,
      Jobs,
      Mailer,
      Outbox,
      Policy,
      RateLimit,
      Admission,
      KnownQuestions,
      PassThrough,
      Reader,
      Readings,
      Schema,
      Sights,
      Transaction,
      ViewerCan,
      InnerQuestions,
      Questions,
      Collecting,
      ViewerFacts,
      Waivers,
    ];
    return {
      module: KernelModule,
      imports: [DiscoveryModule, GraphQLSchemaBuilderModule],
      controllers: [HealthController],
      providers: [
        ...shared,
        NodeResolver,
        RateLimitResolver,
        RolesResolver,
        InstallationResolver,
        InstallationState,
        { provide: CONFIG, useValue: config },
        { provide: PERMISSIONS, useValue: permissions },
        {
          provide: DataSource,
          useFactory: async () => {
            const source = createDataSource(config.databaseUrl, entities, [], config.preparedStatements);
            return connect ? source.initialize() : source;
          },
        },
        { provide: READING_POOL, useFactory: () => createReadingPool(config.databaseUrl) },
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: UserErrorsFilter },
      ],
      exports: [...shared, CONFIG, DataSource, READING_POOL, DiscoveryModule],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
