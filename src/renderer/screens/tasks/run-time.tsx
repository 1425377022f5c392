import { useState } from 'react';
import type { Task } from '../../../shared/domain/task';
import { useNow } from '../../ui/use-now';
import { durationWords } from '../chat/answer-facts';

/** How long a running task has run so far, counted on while it is looked at. */
export function RunTime({ task }: { readonly task: Task }) {
  const now = useNow(1000);
  const [told, setTold] = useState({ ranMs: task.ranMs, revision: task.revision, at: now });
  // Main says how long it ran up to a change; from then on the window's own clock counts.
  if (told.revision !== task.revision) setTold({ ranMs: task.ranMs, revision: task.revision, at: now });
  const sinceStart = task.startedAt === null || task.ranMs > 0 ? 0 : Math.max(0, told.at - task.startedAt);
  return <>{durationWords(told.ranMs + sinceStart + Math.max(0, now - told.at))}</>;
}
