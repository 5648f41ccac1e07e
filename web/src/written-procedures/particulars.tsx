import { Answers } from './answers.js';
import { Basis } from './basis.js';
import { Course } from './course.js';
import { Interests } from './interests.js';
import type { WholeProcedure } from './procedure-query.js';
import { SeatClocks } from './seat-clocks.js';
import { Statements } from './statements.js';

/** Below the text: what seats said, what it rests on, and what happened on the way. */
export function Particulars({ procedure }: { readonly procedure: WholeProcedure }) {
  return (
    <>
      <Answers procedure={procedure} />
      <Interests procedure={procedure} />
      <Statements procedure={procedure} />
      <Basis procedure={procedure} />
      <Course procedure={procedure} />
      <SeatClocks procedure={procedure} />
    </>
  );
}
