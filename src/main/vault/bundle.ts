import { t } from '../../shared/language/t';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ProblemError } from '../problem-error';
import { gcmOpen, gcmSeal, IV_BYTES } from './cipher';
import { deriveFromPassphrase, newSalt, PASSPHRASE_COST, ScryptCost } from './root-key/passphrase';
import { Secret } from './secret';
import { passphraseFault } from './vault-problems';

const FORMAT = 'signalbox-connections';
/** The version that is written. A file of a later one is refused, since it may hold what this one would lose. */
const VERSION = 2;
/** Most memory that the passphrase of a file may ask for, in bytes: a made-up cost must not bring the computer down. */
const COST_MAX_BYTES = 512 * 1024 * 1024;

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));

const AnyVersion = z.object({ format: z.literal(FORMAT), version: z.int().positive() });

const File = AnyVersion.extend({
  version: z.int().min(1).max(VERSION),
  kdf: ScryptCost.refine(({ N, r }) => 128 * N * r <= COST_MAX_BYTES),
  salt: base64,
  iv: base64,
  tag: base64,
  ciphertext: base64,
});

const Contents = z.object({
  madeAt: z.int().nonnegative(),
  items: z.array(z.object({ about: z.unknown(), key: z.string().min(1).nullable() })),
  more: z.unknown().optional(),
});

/** One thing in a bundle: what is known about it, and the key that belongs to it. */
export interface BundleItem {
  /** Plain data. Whoever opens a bundle checks it before use. */
  readonly about: unknown;
  readonly key: Secret | null;
}

/** What a bundle held. */
export interface OpenedBundle {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly items: readonly BundleItem[];
  /** Plain data about all of them together, to be checked before use; undefined where a file has none. */
  readonly more: unknown;
}

/**
 * Seals items and their keys under a passphrase: scrypt, then AES-256-GCM over everything, with the header as associated
 * data, so that neither can be changed unnoticed. Rejects with a ProblemError `vault_passphrase` for a weak passphrase.
 * @param madeAt milliseconds since 1970
 * @param more plain data about all of them together
 * @returns the text of the file
 */
export async function sealBundle(
  passphrase: string,
  items: readonly BundleItem[],
  madeAt: number,
  more?: unknown,
): Promise<string> {
  const fault = passphraseFault(passphrase);
  if (fault !== null) throw fault;
  const header = { format: FORMAT, version: VERSION, kdf: PASSPHRASE_COST, salt: newSalt().toString('base64') };
  const key = await deriveFromPassphrase(passphrase, Buffer.from(header.salt, 'base64'), PASSPHRASE_COST);
  const contents = {
    madeAt,
    items: items.map((item) => ({ about: item.about, key: item.key?.reveal((clear) => clear) ?? null })),
    more,
  };
  const clear = Buffer.from(JSON.stringify(contents), 'utf8');
  try {
    const { iv, ciphertext, tag } = gcmSeal(key, randomBytes(IV_BYTES), clear, associated(header));
    const sealed = {
      iv: iv.toString('base64'),
      tag: tag.toString('base64'),
      ciphertext: ciphertext.toString('base64'),
    };
    return `${JSON.stringify({ ...header, ...sealed }, null, 2)}\n`;
  } finally {
    clear.fill(0);
    key.fill(0);
  }
}

/**
 * Opens a bundle.
 * @throws ProblemError `bundle` for a file that is none, is damaged or is of a later version, `vault_passphrase` when the
 * passphrase does not open it
 */
export async function openBundle(content: string, passphrase: string): Promise<OpenedBundle> {
  const data = parsed(content);
  const any = AnyVersion.safeParse(data);
  if (!any.success) throw notABundle();
  if (any.data.version > VERSION) throw laterVersion(any.data.version);
  const file = File.safeParse(data);
  if (!file.success) throw damaged(file.error);
  const { salt, kdf, ...sealed } = file.data;
  const key = await deriveFromPassphrase(passphrase, salt, kdf);
  let clear: Buffer;
  try {
    const header = { format: FORMAT, version: file.data.version, kdf, salt: salt.toString('base64') };
    clear = gcmOpen(key, sealed, associated(header));
  } catch (error) {
    // A changed file and a wrong passphrase look the same from here, and must.
    throw doesNotOpen(error);
  } finally {
    key.fill(0);
  }
  try {
    const { madeAt, items, more } = Contents.parse(JSON.parse(clear.toString('utf8')));
    return {
      madeAt,
      items: items.map((item) => ({ about: item.about, key: item.key === null ? null : new Secret(item.key) })),
      more,
    };
  } catch (error) {
    throw damaged(error);
  } finally {
    clear.fill(0);
  }
}

interface Header {
  readonly format: string;
  readonly version: number;
  readonly kdf: ScryptCost;
  readonly salt: string;
}

function associated({ format, version, kdf, salt }: Header): Buffer {
  return Buffer.from(JSON.stringify([format, version, kdf.name, kdf.N, kdf.r, kdf.p, salt]), 'utf8');
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function notABundle(): ProblemError {
  return new ProblemError(
    'bundle',
    t('This file holds no connections of Signalbox.'),
    t('Choose the file that was saved by “Export connections” on the other computer.'),
    { field: 'content' },
  );
}

function laterVersion(version: number): ProblemError {
  return new ProblemError(
    'bundle',
    t('This file was made by a later Signalbox (its format is {version}, this one reads up to {known}).', {
      version,
      known: VERSION,
    }),
    t('Update Signalbox on this computer, then import it again.'),
    { field: 'content' },
  );
}

function damaged(cause: unknown): ProblemError {
  return new ProblemError(
    'bundle',
    t('This file is damaged and cannot be read.'),
    t('Export the connections again on the other computer. Nothing was changed here.'),
    { field: 'content', cause },
  );
}

function doesNotOpen(cause: unknown): ProblemError {
  return new ProblemError(
    'vault_passphrase',
    t('That passphrase does not open this file, or the file was changed on its way.'),
    t('Check for caps lock and try again. Nothing was changed here.'),
    { field: 'passphrase', cause },
  );
}
