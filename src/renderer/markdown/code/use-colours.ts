import { useEffect, useRef, useState } from 'react';
import { codeColours, type FollowedCode } from './code-colours';
import { type Colours, NO_COLOURS } from './coloured-code';
import type { LanguageId } from './languages';

/**
 * The colours of code as far as they are known, the ones of code that was drawn before at once.
 *
 * @param language must stay the same as long as the component lives
 */
export function useColours(language: LanguageId | null, code: string): Colours {
  const [colours, setColours] = useState(() =>
    language === null ? NO_COLOURS : (codeColours.known(language, code)?.colours ?? NO_COLOURS),
  );
  const followed = useRef<FollowedCode | null>(null);
  useEffect(() => {
    if (language === null) return;
    followed.current ??= codeColours.open(language, code, setColours);
    followed.current.follow(code);
  }, [language, code]);
  useEffect(
    () => () => {
      followed.current?.close();
      followed.current = null;
    },
    [],
  );
  return colours;
}
