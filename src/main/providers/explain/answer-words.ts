import { t } from '../../../shared/language/t';
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
        sentence: t('The answer of {label} broke off before its end.', { label }),
        cause: t('The service or the line to it ended in the middle.'),
        advice: t('Retry; what arrived is kept.'),
        steps: ['retry', 'status_page'],
      };
    case 'empty_answer':
      return {
        sentence: t('{label} ended its answer without a word.', { label }),
        cause: null,
        advice: t('Retry, or say it in other words.'),
        steps: ['retry'],
      };
    case 'unreadable_answer':
      return {
        sentence: t('{label} sent an answer that cannot be read.', { label }),
        cause: t('Part of it was damaged, or the server speaks another dialect.'),
        advice: saved
          ? t('Retry; if it stays, test the connection.')
          : t('Try again, and check the address if it stays.'),
        steps: ['retry', 'test_connection', 'edit_connection'],
      };
    case 'wrong_structure':
      return {
        sentence: t('{label} did not answer in the form that was asked for.', { label }),
        cause: t('The model wrote something else, or its answer was cut before its end.'),
        advice: t('Retry, or use a stronger model for this.'),
        steps: ['retry'],
      };
    case 'content_filter':
      return {
        sentence: t('The content filter of {label} stopped this.', { label }),
        cause: t('Something in the question or in the answer matched one of its rules.'),
        advice: t('Say it in other words, or take out the part that may have set it off.'),
        steps: ['retry'],
      };
    case 'safety_refusal':
      return {
        sentence: t('{label} declined to answer this.', { label }),
        cause: t('The service holds it to be unsafe.'),
        advice: t('Say it in other words, or ask for something else.'),
        steps: ['retry'],
      };
    case 'stopped':
      return {
        sentence: t('The request to {label} was stopped.', { label }),
        cause: null,
        advice: t('Retry when you want the answer after all.'),
        steps: ['retry'],
      };
  }
}
