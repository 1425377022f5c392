import { create } from 'zustand';
import type { Notice } from '../../shared/domain/notice';
import { onAppEvent } from './events';
import { currentMain } from './session';

/** What the person should be told once, the oldest first. */
export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

/** Replaces them all: at start and after a reconnect. */
export function resetNotices(notices: readonly Notice[]): void {
  useNotices.setState({ notices });
}

/** Takes a notice off the screen at once. Rejects when main could not be told; then it shows again at the next start. */
export async function dismissNotice(id: string): Promise<void> {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
  await currentMain().app.dismissNotice({ id });
}

onAppEvent((event) => {
  if (event.type !== 'notice') return;
  const { notice } = event;
  useNotices.setState(({ notices }) => ({ notices: [...notices.filter((other) => other.id !== notice.id), notice] }));
});
