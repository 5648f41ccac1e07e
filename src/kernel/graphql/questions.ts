import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Kind, parse, validate } from 'graphql';
import { fragmentsOf } from './fragments.js';
import type { Question } from './known-questions.js';

/** The questions that the server asks itself: few, and ours, so that each is parsed and validated once. */
@Injectable()
export class Questions {
  private readonly known = new Map<string, Question>();

  constructor(private readonly modules: ModuleRef) {}

  of(text: string): Question {
    const found = this.known.get(text);
    if (found) return found;
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const document = parse(text);
    const [problem] = validate(schema, document);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (problem || !operation) throw problem ?? new Error(`This is no question: ${text}`);
    const question = { schema, fragments: fragmentsOf(document), operation };
    this.known.set(text, question);
    return question;
  }
}
