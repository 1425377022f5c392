import { afterEach, beforeEach } from 'vitest';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';

/** Has the window speak German in every test of the file, and English again after it. */
export function speaksGerman(): void {
  beforeEach(() => speak('de', windowWords));
  afterEach(() => speak('en', null));
}
