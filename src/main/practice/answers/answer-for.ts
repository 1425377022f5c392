import type { PracticeMode } from '../../../shared/domain/provider';
import { t } from '../../../shared/language/t';
import type { ChatRequest } from '../chat-request';
import { PRACTICE_FAST_MODEL } from '../completion';
import { quoted } from '../quoted';
import type { Pace, PracticeAnswer } from './practice-answer';
import { TOPICS } from './topics';
import { tourText } from './tour';
import { cutText, stallText } from './unfinished';
import { wishOf, type Wish } from './words';

const NATURAL: Pace = { tokensPerSecond: 60, firstTokenMs: 250 };
const SLOW: Pace = { tokensPerSecond: 6, firstTokenMs: 1500 };
const FAST: Pace = { tokensPerSecond: 400, firstTokenMs: 50 };

/** How much of a question is searched for words, in UTF-16 units. */
const SEARCHED_MAX = 4000;

/** Chooses the answer to a request by the words in it. The same request always gets the same answer in one language. */
export function answerFor(request: ChatRequest, mode: PracticeMode): PracticeAnswer {
  const wishes = wordsOf(request.question).flatMap((word) => wishOf(word) ?? []);
  const pace = request.model === PRACTICE_FAST_MODEL ? null : paceOf(wishes);
  if (mode === 'stall') return { reasoning: '', text: stallText(), pace, ending: 'silence' };
  if (mode === 'cut_stream') return { reasoning: '', text: cutText(), pace, ending: 'cut' };

  const [first] = wishes;
  const topic = first === undefined ? { text: tourText() } : TOPICS[first];
  const text = [introduction(request), echo(request.question), topic.text].filter(Boolean).join('\n\n');
  return { reasoning: topic.reasoning ?? '', text, pace, ending: 'complete' };
}

function introduction({ earlierAnswers }: ChatRequest): string {
  return earlierAnswers === 0
    ? t('This is practice: the answer was written inside Signalbox, no model was asked and nothing left your computer.')
    : t('Practice answer number {number}.', { number: earlierAnswers + 1 });
}

function echo(question: string): string {
  const words = quoted(question);
  return words ? t('You wrote: {words}', { words }) : '';
}

function paceOf(wishes: readonly Wish[]): Pace {
  if (wishes.includes('slow')) return SLOW;
  return wishes.includes('fast') ? FAST : NATURAL;
}

function wordsOf(question: string): string[] {
  return (
    question
      .slice(0, SEARCHED_MAX)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
