import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, isEmail, MaxLength } from 'class-validator';
import { PlainText } from '../kernel/graphql/plain-text.js';

const LONGEST = 254;

/** Addresses are kept and compared in small letters: no mail system that people use tells capitals apart. */
export const asEmailAddress = (text: string): string => text.trim().toLowerCase();

export const isEmailAddress = (text: string): boolean => text.length <= LONGEST && isEmail(text);

/** An e-mail address in an input. */
export function EmailAddress(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? asEmailAddress(value) : value)),
    IsEmail({}, { message: 'is not an e-mail address.' }),
    MaxLength(LONGEST),
    PlainText(),
  );
}
