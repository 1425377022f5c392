import type { PracticeMode } from '../../../shared/domain/provider';
import type { ChatRequest } from '../chat-request';
import { PRACTICE_FAST_MODEL } from '../completion';
import { quoted } from '../quoted';
import type { Pace, PracticeAnswer } from './practice-answer';
import { TOPICS, TOUR } from './topics';
import { CUT_TEXT, STALL_TEXT } from './unfinished';

const NATURAL: Pace = { tokensPerSecond: 60, firstTokenMs: 250 };
const SLOW: Pace = { tokensPerSecond: 6, firstTokenMs: 1500 };
const FAST: Pace = { tokensPerSecond: 400, firstTokenMs: 50 };

/** How much of a question is searched for words, in UTF-16 units. */
const SEARCHED_MAX = 4000;

const FIRST =
  'This is practice: the answer was written inside Signalbox, no model was asked and nothing left your computer.';

/** Chooses the answer to a request by the words in it. The same request always gets the same answer. */
export function answerFor(request: ChatRequest, mode: PracticeMode): PracticeAnswer {
  const words = wordsOf(request.question);
  const pace = request.model === PRACTICE_FAST_MODEL ? null : paceOf(words);
  if (mode === 'stall') return { reasoning: '', text: STALL_TEXT, pace, ending: 'silence' };
  if (mode === 'cut_stream') return { reasoning: '', text: CUT_TEXT, pace, ending: 'cut' };

  const topic = words.map((word) => TOPICS.get(word)).find((found) => found !== undefined) ?? TOUR;
  const text = [introduction(request), echo(request.question), topic.text].filter(Boolean).join('\n\n');
  return { reasoning: topic.reasoning ?? '', text, pace, ending: 'complete' };
}

function introduction({ earlierAnswers }: ChatRequest): string {
  return earlierAnswers === 0 ? FIRST : `Practice answer number ${earlierAnswers + 1}.`;
}

function echo(question: string): string {
  const words = quoted(question);
  return words ? `You wrote: ${words}` : '';
}

function paceOf(words: readonly string[]): Pace {
  if (words.includes('slow')) return SLOW;
  return words.includes('fast') ? FAST : NATURAL;
}

function wordsOf(question: string): string[] {
  return (
    question
      .slice(0, SEARCHED_MAX)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
