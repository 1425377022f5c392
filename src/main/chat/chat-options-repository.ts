import { z } from 'zod';
import { ChatOptions, USUAL_CHAT_OPTIONS } from '../../shared/domain/chat-options';
import { CallParameters } from '../../shared/domain/work';
import { command, jsonColumn, query, type Command, type Db, type Query } from '../storage/statement';

const Row = z.object({
  instructions: z.string(),
  parameters: jsonColumn(CallParameters),
  model: jsonColumn(ChatOptions.shape.model.unwrap()).nullable(),
});

/** How conversations are asked, one row for each that is not asked like every other, and one for the chat that has not begun (`new`). */
export class ChatOptionsRepository {
  readonly #read: Query<ChatOptions>;
  readonly #write: Command;
  readonly #remove: Command;
  readonly #move: Command;

  constructor(db: Db) {
    this.#read = query(db, 'SELECT instructions, parameters, model FROM chat_options WHERE scope = ?', Row);
    this.#write = command(
      db,
      `INSERT INTO chat_options (scope, instructions, parameters, model) VALUES (@scope, @instructions, @parameters, @model)
       ON CONFLICT (scope) DO UPDATE SET instructions = excluded.instructions, parameters = excluded.parameters,
         model = excluded.model`,
    );
    this.#remove = command(db, 'DELETE FROM chat_options WHERE scope = ?');
    this.#move = command(db, 'UPDATE chat_options SET scope = ? WHERE scope = ?');
  }

  read(scope: string): ChatOptions {
    return this.#read.one(scope) ?? USUAL_CHAT_OPTIONS;
  }

  write(scope: string, { instructions, parameters, model }: ChatOptions): void {
    this.#write.run({
      scope,
      instructions,
      parameters: JSON.stringify(parameters),
      model: model === null ? null : JSON.stringify(model),
    });
  }

  remove(scope: string): void {
    this.#remove.run(scope);
  }

  /** What was said of the chat that has not begun holds for the conversation that it became. */
  move(from: string, to: string): void {
    this.#move.run(to, from);
  }
}
