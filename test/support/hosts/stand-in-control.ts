import type { ChildProcess } from 'node:child_process';
import type { Answer, Command, Numbered } from '../electron-stand-in/control';
import type { Asked } from '../electron-stand-in/record';

/** Has the stand-in do what the system or the person would. */
export interface StandInControl {
  /** Rejects when it could not be done. */
  do(command: Command): Promise<unknown>;
  /** Everything that the app asked of Electron so far. */
  asked(): Promise<readonly Asked[]>;
  /** What one call was given, each time that it was made. */
  given(call: string): Promise<unknown[]>;
}

/** The controls of a stand-in that was started with an IPC channel. */
export function standInControl(child: ChildProcess): StandInControl {
  let lastId = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  const control: StandInControl = {
    do(command) {
      lastId += 1;
      const numbered: Numbered = { id: lastId, command };
      return new Promise((resolve, reject) => {
        waiting.set(numbered.id, (answer) => {
          if ('failure' in answer) reject(new Error(answer.failure));
          else resolve(answer.result);
        });
        child.send(numbered);
      });
    },
    asked: async () => (await control.do({ do: 'asked' })) as readonly Asked[],
    given: async (call) => (await control.asked()).filter((asked) => asked.call === call).map((asked) => asked.with),
  };
  return control;
}
