import { configure, render, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { NextStepDialogs } from '../../../src/renderer/app/next-steps/next-step-dialogs';
import { useDialogRequests } from '../../../src/renderer/app/next-steps/dialog-requests';
import { useDiscovery } from '../../../src/renderer/state/discovery';
import { useSession } from '../../../src/renderer/state/session';
import { startSession } from '../../../src/renderer/state/start-session';
import { Toaster } from '../../../src/renderer/ui/toaster';
import { useToasts } from '../../../src/renderer/ui/toast';
import type { FakeMain } from '../support/fake-main';

// A recognised key is checked a good second after it was pasted.
configure({ asyncUtilTimeout: 4000 });

// jsdom lays nothing out and has none; radio buttons ask for one.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// Toasts ask for it when they are clicked.
Element.prototype.hasPointerCapture ??= () => false;

/** Shows something as the window does: with a session, the dialogs of next steps, and toasts. */
export async function inWindow(fake: FakeMain, shown: ReactNode) {
  const stop = startSession(fake.open);
  onTestFinished(() => {
    stop();
    fake.cut();
    useSession.setState(useSession.getInitialState(), true);
    useDiscovery.setState(useDiscovery.getInitialState(), true);
    useDialogRequests.setState(useDialogRequests.getInitialState(), true);
    useToasts.setState({ toasts: [] });
  });
  await waitFor(() => {
    if (useSession.getState().status !== 'ready') throw new Error('not ready yet');
  });
  const view = render(
    <>
      {shown}
      <NextStepDialogs />
      <Toaster />
    </>,
  );
  // Whether a pointer reaches something is seen in a browser. jsdom on a busy machine at times misses the rule of the
  // stylesheet by which buttons in toasts can be pressed.
  return { ...view, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

/** The inputs of every call of that name so far. */
export function inputsOf(fake: FakeMain, call: string): unknown[] {
  return fake.calls.filter((made) => made.call === call).map((made) => made.input);
}
