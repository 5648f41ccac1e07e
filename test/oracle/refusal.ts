import { GraphQLError } from 'graphql';

/** A refusal of the whole field, as the server codes it. */
export const refusal = (code: string): GraphQLError => new GraphQLError(code, { extensions: { code } });
