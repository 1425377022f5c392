import { ValidationError } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { invalidInput } from '../../../src/main/api/invalid-input';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

function told(issue: object): { readonly sentence: string; readonly advice: string } {
  const { sentence, advice } = invalidInput(
    new ValidationError({ message: '', issues: [issue as never], data: undefined }),
  );
  return { sentence, advice };
}

test('input that is too long is told by its name, with what fits in the numbers of the language', () => {
  expect(told({ message: '', path: ['instructions'], code: 'too_big', origin: 'string', maximum: 40_000 })).toEqual({
    sentence: '„Anweisungen“ ist zu lang.',
    advice: 'Höchstens 40.000 Zeichen passen hinein.',
  });
});

test('a form that its name does not say is told', () => {
  expect(told({ message: '', path: ['priority'], code: 'invalid_type' })).toEqual({
    sentence: '„Priorität“ hat keine brauchbare Form.',
    advice: 'Eine ganze Zahl wie 0 oder 10 eingeben.',
  });
});
