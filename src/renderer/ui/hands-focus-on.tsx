import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

interface PartProps {
  readonly hadFocus: RefObject<boolean>;
  readonly children: ReactNode;
}

function Part({ hadFocus, children }: PartProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = box.current;
    if (hadFocus.current && !own?.contains(document.activeElement)) {
      own?.querySelector('button')?.focus();
    }
    // What is taken out of the page takes the focus with it, so it is asked before.
    return () => {
      hadFocus.current = own?.contains(document.activeElement) ?? false;
    };
  }, [hadFocus]);
  return <div ref={box}>{children}</div>;
}

interface HandsFocusOnProps {
  /** Which of the parts is shown. */
  readonly part: string;
  readonly children: ReactNode;
}

/**
 * Parts that take each other's place. Where one of them had the focus, the first button of the next has it, so that whoever
 * goes by keyboard stays where they are. Who is elsewhere is left there.
 */
export function HandsFocusOn({ part, children }: HandsFocusOnProps) {
  const hadFocus = useRef(false);
  return (
    <Part key={part} hadFocus={hadFocus}>
      {children}
    </Part>
  );
}
