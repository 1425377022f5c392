import { t } from '../../../shared/language/t';
import { failed, passed, REPLY_TOKENS, type Trial, type Verdict } from './check';
import { numberPicture } from './number-picture';
import { holdsNumber, quoted } from './quoted';

/** The smallest number that is drawn, and how many there are: all have two digits. */
const SMALLEST = 10;
const NUMBERS = 90;

/** The model reads a number that was drawn into a picture. Not counted where the model has no image input. */
export async function vision({ ask, draw, facts }: Trial): Promise<Verdict> {
  if (facts.imageInput === false) return { state: 'absent', words: t('It takes no pictures, so this does not count.') };
  const number = SMALLEST + draw(NUMBERS);
  const reply = await ask({
    prompt: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Which number is in the picture? Answer with the number alone, in digits.' },
          { type: 'file', mediaType: 'image/png', data: { type: 'data', data: numberPicture(number) } },
        ],
      },
    ],
    maxOutputTokens: REPLY_TOKENS,
  });
  if (!holdsNumber(reply.text, number)) {
    return failed(
      t('Was shown a picture of the number {number} and answered {answer}.', { number, answer: quoted(reply.text) }),
    );
  }
  return passed(t('Was shown a picture of the number {number} and read it.', { number }));
}
