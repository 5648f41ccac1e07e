/** The body that decides for a body, over its row: of a working group its committee, which has the seats. */
export const decidingBodyOf = (body: string): string =>
  `coalesce((select committee.id from body committee where ${body}.kind = 'WORKING_GROUP' and committee.working_group_id = ${body}.id and committee.kind = 'STEERING_COMMITTEE' limit 1), ${body}.id)`;
