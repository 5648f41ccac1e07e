import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import {
  AddClauseInput,
  EditClauseInput,
  MoveClauseInput,
  RemoveClauseInput,
  RenumberClausesInput,
  RestoreClauseInput,
} from './clause.inputs.js';
import { ClausesService } from './clauses.service.js';
import {
  AddClausePayload,
  EditClausePayload,
  MoveClausePayload,
  RemoveClausePayload,
  RenumberClausesPayload,
  RestoreClausePayload,
} from './drafting.payloads.js';

@Resolver()
export class ClausesResolver {
  constructor(private readonly clauses: ClausesService) {}

  @Mutation(() => AddClausePayload, {
    description: 'Adds a clause to a draft or a circulated version. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.addClause')
  addClause(
    @Args('input', { description: 'The clause, and its place.' }) input: AddClauseInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.clauses.add(viewer, input);
  }

  @Mutation(() => EditClausePayload, {
    description:
      'Writes a clause anew. Of two people who edit the same clause one gets CONFLICT with its current version; every wording is kept. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.editClause')
  editClause(
    @Args('input', { description: 'The clause, and what changes.' }) input: EditClauseInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.clauses.edit(viewer, input);
  }

  @Mutation(() => MoveClausePayload, {
    description: 'Puts a clause elsewhere in its version; its number stays. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.moveClause')
  moveClause(
    @Args('input', { description: 'The clause, and its place.' }) input: MoveClauseInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.clauses.move(viewer, input);
  }

  @Mutation(() => RemoveClausePayload, {
    description:
      'Takes a clause out of a draft or a circulated version; it can be restored. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.removeClause')
  removeClause(
    @Args('input', { description: 'The clause.' }) input: RemoveClauseInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.clauses.remove(viewer, input);
  }

  @Mutation(() => RestoreClausePayload, {
    description:
      'Brings back a clause that was taken out, or words that a clause had. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.restoreClause')
  restoreClause(
    @Args('input', { description: 'The clause.' }) input: RestoreClauseInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.clauses.restore(viewer, input);
  }

  @Mutation(() => RenumberClausesPayload, {
    description: 'Numbers all clauses by their order, each at its depth. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.renumberClauses')
  renumberClauses(
    @Args('input', { description: 'The version.' }) input: RenumberClausesInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.clauses.renumber(viewer, input);
  }
}
