/** SHA-256 of the words of a row of findings, as the database makes it. */
export const textSha256 = (row: string): string => `finding_text_sha256(to_jsonb(${row}))`;
