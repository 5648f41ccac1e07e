import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { BodiesModule } from './bodies/bodies.module.js';
import type { Config } from './config.js';
import { entities } from './entities.js';
import { IdentityModule } from './identity/identity.module.js';
import { GraphqlOptions } from './kernel/graphql/graphql-options.js';
import { KernelModule } from './kernel/kernel.module.js';
import { Operations } from './kernel/policy/operations.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MembersModule } from './members/members.module.js';
import { permissions } from './permissions.js';
import { RegisterModule } from './register/register.module.js';
import { TermsOfReferenceModule } from './terms-of-reference/terms-of-reference.module.js';

/** The whole application. Modules stand in the order of the house: each knows only those above it here. */
@Module({})
export class AppModule {
  static forRoot(config: Config, connect = true): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KernelModule.forRoot({ config, entities, permissions, connect }),
        IdentityModule,
        MembersModule,
        BodiesModule,
        TermsOfReferenceModule,
        MeetingsModule,
        RegisterModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, useClass: GraphqlOptions }),
      ],
      providers: [Operations],
      exports: [Operations],
    };
  }
}
