import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError, ValidatorOptions } from 'class-validator';
import { InvalidInput } from '../refused.js';
import { isWellFormed, requireTexts } from './plain-text.js';

/** Nest resets `forbidUnknownValues` unless it is spelled out. */
export const inputRules = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
} as const satisfies ValidatorOptions;

/** Checks the inputs of operations by their class-validator decorators, and all their texts for half characters first. */
class InputPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'custom') requireTexts(value, isWellFormed);
    return super.transform(value, metadata);
  }
}

export const validationPipe = (): ValidationPipe =>
  new InputPipe({
    ...inputRules,
    transform: true,
    exceptionFactory: (errors) => new InvalidInput(problemsOf(errors)),
  });

export interface Problem {
  readonly path: readonly string[];
  readonly message: string;
}

export function problemsOf(errors: readonly ValidationError[], above: readonly string[] = []): Problem[] {
  return errors.flatMap((error) => {
    const path = [...above, error.property];
    const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
    return [...own, ...problemsOf(error.children ?? [], path)];
  });
}
