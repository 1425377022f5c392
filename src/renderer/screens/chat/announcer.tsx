import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';
import { lastOf, type Thread } from '../../state/chat-threads';
import { VisuallyHidden } from '../../ui/visually-hidden';

function lastAnswer(thread: Thread | undefined): Answer | null {
  const last = lastOf(thread);
  return last?.role === 'assistant' ? last : null;
}

/** What there is to say aloud about an answer that began or ended while one listened. */
function wordsFor(answer: Answer): string {
  switch (answer.status) {
    case 'streaming':
      return answer.source === null
        ? t('The assistant is answering.')
        : t('{name} is answering.', { name: answer.source.label });
    case 'done':
      return t('The answer is complete.');
    case 'stopped':
      return t('The answer was stopped.');
    case 'interrupted':
      return t('The answer broke off.');
    case 'failed':
      return t('The answer failed.');
  }
}

/** Tells screen readers when an answer begins and when it ends, instead of every word that arrives. */
export function Announcer({ thread }: { readonly thread: Thread | undefined }) {
  const answer = lastAnswer(thread);
  const before = useRef<{ id: string; status: string } | null>(null);
  const [words, say] = useState('');
  useEffect(() => {
    const known = before.current;
    before.current = answer && { id: answer.id, status: answer.status };
    if (!answer) return;
    const isNews =
      answer.status === 'streaming'
        ? known?.id !== answer.id
        : known?.id === answer.id && known.status !== answer.status;
    if (isNews) say(wordsFor(answer));
  }, [answer]);
  return (
    <div role="status">
      <VisuallyHidden>{words}</VisuallyHidden>
    </div>
  );
}
