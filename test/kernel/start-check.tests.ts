import { afterEach, expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { Field, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Extension } from '../../src/app.module.js';
import { createApplication } from '../../src/application.js';
import { readConfig } from '../../src/config.js';
import { Allow } from '../../src/kernel/policy/allow.js';
import { everybody, type TypeReading } from '../../src/kernel/reading/definition.js';
import { Readings } from '../../src/kernel/reading/registry.js';
import { testDatabaseUrl } from '../support/database.js';

let app: NestFastifyApplication | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const start = async (extension: Extension): Promise<void> => {
  app = await createApplication(readConfig({ DATABASE_URL: await testDatabaseUrl() }), extension);
};

@Resolver()
class UnguardedMutation {
  @Mutation(() => Boolean, { description: 'Done by nobody knows whom.' })
  launch(): boolean {
    return true;
  }
}
@Module({ providers: [UnguardedMutation] })
class WithUnguardedMutation {}

@Resolver()
class UnknownAct {
  @Query(() => Boolean, { description: 'Of an act that is in no table.' })
  @Allow('no.such-act')
  mystery(): boolean {
    return true;
  }
}
@Module({ providers: [UnknownAct] })
class WithUnknownAct {}

@Controller('open')
class UnguardedRoute {
  @Get()
  read(): string {
    return 'everything';
  }
}
@Module({ controllers: [UnguardedRoute] })
class WithUnguardedRoute {}

@ObjectType({ description: 'A thing.' })
class Thing {
  @Field({ description: 'Name.' })
  name!: string;
  @Field({ description: 'Of which no reading speaks.' })
  forgotten!: string;
}
@Resolver(() => Thing)
class Things {
  @Query(() => Thing, { description: 'A thing.' })
  @Allow('node.read')
  thing(): Thing {
    return { name: 'a', forgotten: 'b' };
  }
}
@Module({ providers: [Things] })
class WithUnreadField {
  constructor(readings: Readings) {
    readings.define({ type: 'Thing', prefix: null, table: 'thing', sight: everybody, fields: { name: 'name' } });
  }
}

@Resolver(() => Thing)
class Extended {
  @ResolveField(() => String, { description: 'More.' })
  more(): string {
    return '';
  }
}
@Module({ providers: [Things, Extended] })
class WithTwoOfOneName {
  constructor(readings: Readings) {
    const fields = { name: 'name', forgotten: 'name', more: 'name' };
    readings.define({ type: 'Thing', prefix: null, table: 'thing', sight: everybody, fields });
    readings.define({ type: 'Thing', prefix: null, table: 'thing', sight: everybody, fields });
  }
}

test.each([
  [
    'an operation that names no act',
    WithUnguardedMutation,
    'no policy, so nobody can say who may use them: Mutation.launch',
  ],
  ['an operation whose act is in no table', WithUnknownAct, 'Query.mystery'],
  ['a route that names no act', WithUnguardedRoute, 'UnguardedRoute.read'],
  ['a field that has no reading', WithUnreadField, 'Thing.forgotten has no reading'],
  ['a type with two readings', WithTwoOfOneName, 'The reading of Thing is defined twice'],
])('%s stops the start', async (_, module, message) => {
  await expect(start({ modules: [module] })).rejects.toThrow(message);
});

test('a readable type that does not say who may see it does not compile', () => {
  // @ts-expect-error -- the checks fail here when `sight` becomes optional
  const unseen: TypeReading = { type: 'Shelf', prefix: 'shf', table: 'shelf', fields: { name: 'name' } };
  expect(unseen).not.toHaveProperty('sight');
});
