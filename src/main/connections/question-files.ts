import type { Attachment } from '../../shared/domain/attachment';
import type { AttachedFile } from '../providers/attached-file';
import { pictureLimits, type PictureLimits } from '../providers/picture-limits';
import type { AskedMessage } from '../providers/stream-answer';
import type { ClaudeLevels } from './claude-levels';
import type { ConnectionRow } from './connection-row';
import { modelFacts } from './model-facts';
import type { PrimaryQuestion, PromptMessage } from './primary';

/** Where the content of attached files is read. */
export interface FileContents {
  /** Pictures as they fit. Null: it is gone or damaged. */
  read(id: string, target: PictureLimits): Promise<AttachedFile | null>;
}

/** What a question is, as far as its files matter. */
type Asked = Pick<PrimaryQuestion, 'messages' | 'askedWith'>;

/** What stands in the place of a picture that is not sent. */
const LEFT_OUT = '(A picture. It was left out, since this model takes none.)';

/** The files of a question, as the model that is asked gets them. */
export class QuestionFiles {
  readonly #contents: FileContents;
  readonly #levels: Pick<ClaudeLevels, 'listed'>;

  constructor(contents: FileContents, levels: Pick<ClaudeLevels, 'listed'>) {
    this.#contents = contents;
    this.#levels = levels;
  }

  /**
   * The messages with the content of their files. One that is gone is named in its place, and so are pictures of earlier
   * messages where the model is known to take none: the conversation goes on without them.
   * @param row the connection, with the model that is asked
   */
  async with(asked: Asked, row: ConnectionRow): Promise<readonly AskedMessage[]> {
    const { messages } = asked;
    if (!messages.some(({ attachments = [] }) => attachments.length > 0)) return messages;
    const out = new Set(this.#isBlind(row) ? earlierPictures(asked).map(({ id }) => id) : []);
    const pictures = picturesIn(asked).filter(({ id }) => !out.has(id)).length;
    const limits = pictureLimits(row.kind, row.default_model, pictures);
    return Promise.all(
      messages.map(async ({ role, content, attachments = [] }) => ({
        role,
        content,
        files: await Promise.all(
          attachments.map(async ({ id, name }) => ({
            file: out.has(id) ? named(name, LEFT_OUT) : await this.#content(id, name, limits),
            mark: id.slice(0, 8),
          })),
        ),
      })),
    );
  }

  async #content(id: string, name: string, limits: PictureLimits): Promise<AttachedFile> {
    return (await this.#contents.read(id, limits)) ?? named(name, '(This file is gone.)');
  }

  #isBlind({ id, kind, base_url: baseUrl, default_model: model }: ConnectionRow): boolean {
    return modelFacts({ id, kind, baseUrl }, model, this.#levels).imageInput === false;
  }
}

/** Every picture that goes with a question. */
export function picturesIn({ messages }: Pick<Asked, 'messages'>): Attachment[] {
  return messages.flatMap(picturesOf);
}

/** The pictures of a question that come from messages before it. */
export function earlierPictures({ messages, askedWith = [] }: Asked): Attachment[] {
  return picturesIn({ messages }).filter(({ id }) => !askedWith.includes(id));
}

function picturesOf({ attachments = [] }: PromptMessage): Attachment[] {
  return attachments.filter(({ kind }) => kind === 'image');
}

function named(name: string, text: string): AttachedFile {
  return { type: 'text', name, text };
}
