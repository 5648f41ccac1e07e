import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidInput } from '../refused.js';

/** Checks inputs by their class-validator decorators. Nest resets `forbidUnknownValues` unless it is spelled out. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) => new InvalidInput(problems(errors, [])),
  });

function problems(errors: readonly ValidationError[], above: readonly string[]): { path: string[]; message: string }[] {
  return errors.flatMap((error) => {
    const path = [...above, error.property];
    const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
    return [...own, ...problems(error.children ?? [], path)];
  });
}
