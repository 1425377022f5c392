import { t } from '../../../shared/language/t';
import { failed, passed, REPLY_TOKENS, type Verdict, type Trial } from './check';

const QUESTION = 'Count from 1 to 20, with one number in each line, and write nothing else.';

/** An answer arrives in more than one piece and comes to its proper end. */
export async function streaming({ ask }: Trial): Promise<Verdict> {
  const { pieces, finish, firstPieceMs } = await ask({
    prompt: [{ role: 'user', content: [{ type: 'text', text: QUESTION }] }],
    maxOutputTokens: REPLY_TOKENS,
  });
  if (finish !== 'stop')
    return failed(t('Sent {pieces, number} pieces and broke off before the end of the answer.', { pieces }));
  if (pieces < 2) return failed(t('Sent the whole answer in one piece.'));
  return passed(
    t('Sent the answer in {pieces, number} pieces, the first after {ms} ms, and ended it properly.', {
      pieces,
      ms: firstPieceMs ?? 0,
    }),
  );
}
