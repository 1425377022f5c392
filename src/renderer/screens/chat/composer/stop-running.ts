import { stopAnswer } from '../../../state/chat-actions';
import { problemOf } from '../../../state/client';
import { toastProblem } from '../../../ui/toast';

/** Stops an answer that is being received. What goes wrong is said in a toast. */
export async function stopRunning(answerId: string): Promise<void> {
  try {
    await stopAnswer(answerId);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
