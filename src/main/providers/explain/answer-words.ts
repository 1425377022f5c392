import type { Subject, Words } from './words';

type AnswerReason =
  | 'stream_cut'
  | 'empty_answer'
  | 'unreadable_answer'
  | 'wrong_structure'
  | 'content_filter'
  | 'safety_refusal'
  | 'stopped';

/** Failures of the answer itself. */
export function answerWords(reason: AnswerReason, { label, saved }: Subject): Words {
  switch (reason) {
    case 'stream_cut':
      return {
        sentence: `The answer of ${label} broke off before its end.`,
        cause: 'The service or the line to it ended in the middle.',
        advice: 'Retry; what arrived is kept.',
        steps: ['retry', 'status_page'],
      };
    case 'empty_answer':
      return {
        sentence: `${label} ended its answer without a word.`,
        cause: null,
        advice: 'Retry, or say it in other words.',
        steps: ['retry'],
      };
    case 'unreadable_answer':
      return {
        sentence: `${label} sent an answer that cannot be read.`,
        cause: 'Part of it was damaged, or the server speaks another dialect.',
        advice: saved ? 'Retry; if it stays, test the connection.' : 'Try again, and check the address if it stays.',
        steps: ['retry', 'test_connection', 'edit_connection'],
      };
    case 'wrong_structure':
      return {
        sentence: `${label} did not answer in the form that was asked for.`,
        cause: 'The model wrote something else, or its answer was cut before its end.',
        advice: 'Retry, or use a stronger model for this.',
        steps: ['retry'],
      };
    case 'content_filter':
      return {
        sentence: `The content filter of ${label} stopped this.`,
        cause: 'Something in the question or in the answer matched one of its rules.',
        advice: 'Say it in other words, or take out the part that may have set it off.',
        steps: ['retry'],
      };
    case 'safety_refusal':
      return {
        sentence: `${label} declined to answer this.`,
        cause: 'The service holds it to be unsafe.',
        advice: 'Say it in other words, or ask for something else.',
        steps: ['retry'],
      };
    case 'stopped':
      return {
        sentence: `The request to ${label} was stopped.`,
        cause: null,
        advice: 'Retry when you want the answer after all.',
        steps: ['retry'],
      };
  }
}
