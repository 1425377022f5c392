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

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** The controls of a stand-in that was started with an IPC channel. */
export function standInControl(child: ChildProcess): StandInControl {
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  child.on('message', (answer: Answer) => {
    if ('failure' in answer) waiting.get(answer.id)?.reject(new Error(answer.failure));
    else waiting.get(answer.id)?.resolve(answer.result);
    waiting.delete(answer.id);
  });
  child.once('disconnect', () => {
    for (const { reject } of waiting.values()) reject(new Error('The stand-in ended before it answered'));
  });
  const control: StandInControl = {
    do(command) {
      lastId += 1;
      const numbered: Numbered = { id: lastId, command };
      return new Promise((resolve, reject) => {
        waiting.set(numbered.id, { resolve, reject });
        child.send(numbered, (error) => {
          if (error) reject(error);
        });
      });
    },
    asked: async () => (await control.do({ do: 'asked' })) as readonly Asked[],
    given: async (call) => (await control.asked()).filter((asked) => asked.call === call).map((asked) => asked.with),
  };
  return control;
}
