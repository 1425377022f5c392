import { failed, passed, REPLY_TOKENS, type Verdict, type Trial } from './check';

const QUESTION = 'Count from 1 to 20, with one number in each line, and write nothing else.';

/** An answer arrives in more than one piece and comes to its proper end. */
export async function streaming({ ask }: Trial): Promise<Verdict> {
  const { pieces, finish, firstPieceMs } = await ask({
    prompt: [{ role: 'user', content: [{ type: 'text', text: QUESTION }] }],
    maxOutputTokens: REPLY_TOKENS,
  });
  if (finish !== 'stop') return failed(`Sent ${pieces} pieces and broke off before the end of the answer.`);
  if (pieces < 2) return failed('Sent the whole answer in one piece.');
  return passed(`Sent the answer in ${pieces} pieces, the first after ${firstPieceMs ?? 0} ms, and ended it properly.`);
}
