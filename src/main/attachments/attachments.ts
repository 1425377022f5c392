import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ATTACHMENT_MAX_BYTES, type Attachment } from '../../shared/domain/attachment';
import { publishInBackground } from '../storage/durable-file';
import type { AttachmentRepository } from './attachment-repository';
import type { AttachmentContent, AttachmentContents } from './contents';
import { identify } from './identify';
import { Intake } from './intake';
import { brokenOff, empty, goneAttachment, tooLarge, unfit, unstorable } from './problems';
import { safeName } from './safe-name';
import { textOf } from './text-of';

/** How long a file that nothing uses is kept, in milliseconds: a task that was deleted can be brought back for a day. */
const UNUSED_MS = 2 * 24 * 60 * 60_000;

/** Files that people attach: taken in, looked at, read, and kept beside the database until nothing uses them. */
export class Attachments implements AttachmentContents {
  readonly #folder: string;
  readonly #rows: AttachmentRepository;
  readonly #now: () => number;
  readonly #intake: Intake;

  /** @param folder where the files are kept; made when it is needed */
  constructor(folder: string, rows: AttachmentRepository, now: () => number) {
    this.#folder = folder;
    this.#rows = rows;
    this.#now = now;
    this.#intake = new Intake({ folder, maxBytes: ATTACHMENT_MAX_BYTES, words: { tooLarge, brokenOff, unstorable } });
  }

  /** Rejects with a ProblemError where the file is too large or cannot be stored. */
  async begin(id: string, name: string, bytes: number): Promise<void> {
    const shown = safeName(name);
    if (bytes === 0) throw empty(shown);
    await this.#intake.begin(id, shown, bytes);
  }

  /** @param data base64 */
  async add(id: string, offset: number, data: string): Promise<void> {
    await this.#intake.add(id, offset, Buffer.from(data, 'base64'));
  }

  /** On disk when it resolves. The same id again gives what was taken in. Rejects with a ProblemError. */
  async end(id: string): Promise<Attachment> {
    const known = this.#rows.find(id);
    if (known) return known.attachment;
    const { name, place } = await this.#intake.end(id);
    try {
      return await this.#keep(id, name, place);
    } finally {
      await rm(place, { force: true });
    }
  }

  find(id: string): Attachment | null {
    return this.#rows.find(id)?.attachment ?? null;
  }

  async read(id: string): Promise<AttachmentContent | null> {
    const stored = this.#rows.find(id);
    const content = stored && (await readFile(this.#placeOf(id)).catch(() => null));
    if (!stored || !content || sha256(content) !== stored.sha256) return null;
    const { kind, mediaType, name } = stored.attachment;
    return kind === 'image'
      ? { type: 'image', mediaType, data: content }
      : { type: 'text', name, text: content.toString('utf8') };
  }

  /** A picture to show. Rejects with a ProblemError where it is none, or gone. */
  async picture(id: string): Promise<{ mediaType: string; data: string }> {
    const content = await this.read(id);
    if (content?.type !== 'image') throw goneAttachment();
    return { mediaType: content.mediaType, data: Buffer.from(content.data).toString('base64') };
  }

  /** Lets go of what nothing has used for long, and of what an earlier run left half done. */
  async tidy(): Promise<void> {
    for (const id of this.#rows.unused(this.#now() - UNUSED_MS)) this.#rows.remove(id);
    const known = this.#rows.ids();
    const found = await readdir(this.#folder).catch(() => []);
    const stray = found.filter((name) => !known.has(name));
    await Promise.all(stray.map((name) => rm(join(this.#folder, name), { force: true })));
  }

  dispose(): Promise<void> {
    return this.#intake.dispose();
  }

  async #keep(id: string, name: string, place: string): Promise<Attachment> {
    const original = await readFile(place);
    const identity = await identify(original);
    if ('unfit' in identity) throw unfit(name, identity.unfit);
    const text = identity.kind === 'image' ? null : await textOf(identity.kind, name, place, original);
    const content = text === null ? original : Buffer.from(text.text, 'utf8');
    const attachment: Attachment = {
      id,
      name,
      ...identity,
      bytes: original.length,
      characters: text?.text.length ?? null,
      pages: text?.pages ?? null,
      note: text?.note ?? null,
    };
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      // What goes to a model is kept, and nothing else: of a PDF and of a text, the text.
      const unfinished = `${this.#placeOf(id)}.new`;
      if (text === null) await rename(place, unfinished);
      else await writeFile(unfinished, content, { mode: 0o600 });
      await publishInBackground(unfinished, this.#placeOf(id));
      this.#rows.add({ attachment, sha256: sha256(content) }, this.#now());
    } catch (error) {
      throw unstorable(name, error);
    }
    return attachment;
  }

  #placeOf(id: string): string {
    return join(this.#folder, id);
  }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
