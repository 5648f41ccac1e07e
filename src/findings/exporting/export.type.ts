import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Label } from '../../handling/label.js';
import { connectionOf } from '../../kernel/graphql/connection.types.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { ExportFormat, ExportState } from './export.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'Findings that somebody takes away in a file. Seen by whoever started it only, and not with a credential that reads less than the one by which it was started.',
})
export class Export implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => ExportFormat, { description: 'What kind of file.' })
  format!: ExportFormat;
  @Field({ description: 'Language of the words that are not those of findings: `en` or `fr`.' })
  language!: string;
  @Field(() => ExportState, { description: 'How far it is.' })
  state!: ExportState;
  @Field(() => Int, { description: 'How many findings are to be in the file; once it is ready, how many are.' })
  total!: number;
  @Field(() => Int, { description: 'How many of them have been written.' })
  written!: number;
  @Field(() => Label, { nullable: true, description: 'The strictest label in it; null until it is being written.' })
  label!: Label | null;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the file, with the label and the day; null until it is ready.',
  })
  fileName!: string | null;
  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes; null until it is ready.' })
  size!: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Where the file is, on this server, for GET with the session or a token that reads; null unless it is ready. Rights are asked again there: 410 when something in the file is not for its owner any more.',
  })
  path!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  requestedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, however; null before.' })
  finishedAt!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the file is thrown away, a day after it was written; null before it is ready.',
  })
  expiresAt!: string | null;
}

export const ExportConnection = connectionOf(Export, 'Export');

@ObjectType({ isAbstract: true })
abstract class ExportPayload extends Payload {
  @Field(() => Export, { nullable: true, description: 'The export; null when nothing was done.' })
  export?: unknown;
}

@ObjectType({ description: 'Answer of startExport.' })
export class StartExportPayload extends ExportPayload {}
@ObjectType({ description: 'Answer of cancelExport.' })
export class CancelExportPayload extends ExportPayload {}
