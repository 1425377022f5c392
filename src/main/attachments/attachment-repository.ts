import { z } from 'zod';
import { PictureFacts, type Attachment } from '../../shared/domain/attachment';
import { command, jsonColumn, query, type Command, type Db, type Query } from '../storage/statement';

const Row = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['image', 'pdf', 'text']),
    media_type: z.string(),
    bytes: z.int(),
    characters: z.int().nullable(),
    pages: z.int().nullable(),
    note: z.string().nullable(),
    picture: jsonColumn(PictureFacts).nullable(),
    sha256: z.string(),
  })
  .transform(({ media_type, sha256, ...row }) => ({
    attachment: { ...row, mediaType: media_type } satisfies Attachment,
    sha256,
  }));

/** An attachment as it is stored, with the SHA-256 of what goes to a model. */
export type StoredAttachment = z.infer<typeof Row>;

const COLUMNS = 'id, name, kind, media_type, bytes, characters, pages, note, picture, sha256';

/** What is known of the files that were taken in. Their content lies beside the database. */
export class AttachmentRepository {
  readonly #find: Query<StoredAttachment>;
  readonly #add: Command;
  readonly #describe: Command;
  readonly #remove: Command;
  readonly #unused: Query<{ id: string }>;
  readonly #all: Query<{ id: string }>;

  constructor(db: Db) {
    this.#find = query(db, `SELECT ${COLUMNS} FROM attachments WHERE id = ?`, Row);
    this.#add = command(
      db,
      `INSERT INTO attachments (${COLUMNS}, created_at)
       VALUES (@id, @name, @kind, @mediaType, @bytes, @characters, @pages, @note, @picture, @sha256, @at)`,
    );
    this.#describe = command(db, 'UPDATE attachments SET picture = @picture WHERE id = @id');
    this.#remove = command(db, 'DELETE FROM attachments WHERE id = ?');
    const id = z.object({ id: z.string() });
    this.#unused = query(
      db,
      `SELECT id FROM attachments WHERE created_at < ?
         AND id NOT IN (SELECT value FROM tasks, json_each(tasks.attachment_ids))
         AND id NOT IN (SELECT value FROM schedules, json_each(schedules.attachment_ids))
         AND id NOT IN (SELECT value FROM messages, json_each(messages.attachment_ids) WHERE attachment_ids <> '[]')
         AND id NOT IN (SELECT value FROM drafts, json_each(drafts.attachment_ids))`,
      id,
    );
    this.#all = query(db, 'SELECT id FROM attachments', id);
  }

  find(id: string): StoredAttachment | null {
    return this.#find.one(id) ?? null;
  }

  add({ attachment, sha256 }: { readonly attachment: Attachment; readonly sha256: string }, at: number): void {
    const { picture, ...rest } = attachment;
    this.#add.run({ ...rest, picture: picture ? JSON.stringify(picture) : null, sha256, at });
  }

  /** Changes what is known of a picture. */
  describe(id: string, picture: PictureFacts): void {
    this.#describe.run({ id, picture: JSON.stringify(picture) });
  }

  remove(id: string): void {
    this.#remove.run(id);
  }

  /** Those that were taken in before a moment and that nothing has: no task, schedule, message or draft. */
  unused(before: number): string[] {
    return this.#unused.all(before).map(({ id }) => id);
  }

  ids(): Set<string> {
    return new Set(this.#all.all().map(({ id }) => id));
  }
}
