import { printedShortcut } from '../../../app/shortcuts/printed';
import { SendOrStopButton } from '../../../ui/send-or-stop-button';
import { focusComposer } from './composer-focus';
import { stopRunning } from './stop-running';

interface SendButtonProps {
  /** The answer that is being received; null when there is none. */
  readonly runningAnswerId: string | null;
  readonly cannotSend: boolean;
  onSend(): void;
}

/** Sends what is written, or stops the answer that is on its way. */
export function SendButton({ runningAnswerId, cannotSend, onSend }: SendButtonProps) {
  const isAnswering = runningAnswerId !== null;
  return (
    <SendOrStopButton
      isAnswering={isAnswering}
      cannotSend={cannotSend}
      shortcut={printedShortcut(isAnswering ? 'stop' : 'send')}
      onSend={() => {
        onSend();
        focusComposer();
      }}
      onStop={() => {
        if (runningAnswerId !== null) void stopRunning(runningAnswerId);
        focusComposer();
      }}
    />
  );
}
