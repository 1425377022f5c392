import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ATTACHMENT_MAX_BYTES, type Attachment, type SentPicture } from '../../shared/domain/attachment';
import { t } from '../../shared/language/t';
import { publishInBackground } from '../storage/durable-file';
import { AttachedPictures, type PictureView } from './attached-pictures';
import type { AttachmentRepository } from './attachment-repository';
import type { AttachmentContent, AttachmentContents, PictureTarget } from './contents';
import { identify, type Identity } from './identify';
import { Intake } from './intake';
import { KeptPictures } from './pictures/kept-pictures';
import { PictureWorkshop } from './pictures/picture-workshop';
import { brokenOff, empty, goneAttachment, tooLarge, unfit, unfitPicture, unstorable } from './problems';
import { safeName } from '../../shared/safe-name';
import { textOf, type FileText } from './text-of';

/** How long a file that nothing uses is kept, in milliseconds: a task that was deleted can be brought back for a day. */
const UNUSED_MS = 2 * 24 * 60 * 60_000;

/** Files that people attach: taken in, looked at, read, and kept beside the database until nothing uses them. */
export class Attachments implements AttachmentContents {
  readonly #folder: string;
  readonly #rows: AttachmentRepository;
  readonly #now: () => number;
  readonly #intake: Intake;
  readonly #workshop = new PictureWorkshop();
  readonly #pictures: AttachedPictures;

  /** @param folder where the files are kept; made when it is needed */
  constructor(folder: string, rows: AttachmentRepository, now: () => number) {
    this.#folder = folder;
    this.#rows = rows;
    this.#now = now;
    this.#pictures = new AttachedPictures(folder, this.#workshop);
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

  async read(id: string, target: PictureTarget): Promise<AttachmentContent | null> {
    const stored = this.#rows.find(id);
    const content = stored && (await this.#original(id, stored.sha256));
    if (!stored || !content) return null;
    const { kind, name } = stored.attachment;
    return kind === 'image'
      ? this.#pictures.content(stored.attachment, content, target)
      : { type: 'text', name, text: content.toString('utf8') };
  }

  /** A picture to show. Rejects with a ProblemError where it is none, or gone. */
  async picture(id: string, view: PictureView): Promise<{ mediaType: string; data: string }> {
    return this.#pictures.shown(this.#needPicture(id), view);
  }

  /** What would be sent of pictures; those that cannot be read any more are left out. */
  async sentPictures(ids: readonly string[], target: PictureTarget): Promise<SentPicture[]> {
    const pictures = ids.flatMap((id) => this.find(id) ?? []).filter(({ kind }) => kind === 'image');
    const sent = await Promise.all(pictures.map((file) => this.#pictures.outlook(file, target)));
    return sent.filter((one) => one !== null);
  }

  /** Has a picture sent as it is, or made to fit, from now on. Rejects with a ProblemError where it is none, or gone. */
  async sendAsItIs(id: string, asItIs: boolean): Promise<Attachment> {
    const attachment = this.#needPicture(id);
    const facts = attachment.picture ?? (await this.#pictures.look(attachment.name, this.#placeOf(id)));
    const picture = { ...facts, asItIs };
    this.#rows.describe(id, picture);
    return { ...attachment, picture };
  }

  /** Lets go of what nothing has used for long, and of what an earlier run left half done. */
  async tidy(): Promise<void> {
    for (const id of this.#rows.unused(this.#now() - UNUSED_MS)) this.#rows.remove(id);
    const known = this.#rows.ids();
    const found = await readdir(this.#folder).catch(() => []);
    const stray = found.filter((name) => !known.has(KeptPictures.ownerOf(name)) || name.endsWith('.new'));
    await Promise.all(stray.map((name) => rm(join(this.#folder, name), { force: true })));
  }

  async dispose(): Promise<void> {
    this.#workshop.dispose();
    await this.#intake.dispose();
  }

  async #original(id: string, known: string): Promise<Buffer | null> {
    const content = await readFile(this.#placeOf(id)).catch(() => null);
    return content && sha256(content) === known ? content : null;
  }

  #needPicture(id: string): Attachment {
    const file = this.find(id);
    if (file?.kind !== 'image') throw goneAttachment();
    return file;
  }

  async #keep(id: string, name: string, place: string): Promise<Attachment> {
    const original = await readFile(place);
    const identity = await identify(original);
    if ('unfit' in identity) {
      const { ending } = identity;
      throw identity.unfit === 'picture' && ending !== null ? unfitPicture(name, ending) : unfit(name, ending);
    }
    const text = identity.kind === 'image' ? null : await textOf(identity.kind, name, place, original);
    const content = text === null ? original : Buffer.from(text.text, 'utf8');
    const attachment = { id, name, bytes: original.length, ...(await this.#described(identity, text, name, place)) };
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

  async #described(
    identity: Identity,
    text: FileText | null,
    name: string,
    place: string,
  ): Promise<Omit<Attachment, 'id' | 'name' | 'bytes'>> {
    const picture = identity.kind === 'image' ? await this.#pictures.look(name, place) : null;
    const note = text?.note ?? (picture?.moves ? t('Only its first frame is sent.') : null);
    return { ...identity, characters: text?.text.length ?? null, pages: text?.pages ?? null, note, picture };
  }

  #placeOf(id: string): string {
    return join(this.#folder, id);
  }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
