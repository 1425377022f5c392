import { z } from 'zod';
import { tidyBaseUrl } from '../../shared/base-url';
import { BASE_URL_MAX, LABEL_MAX, MODEL_NAME_MAX } from '../../shared/domain/connection';
import { BreakerFigures } from '../../shared/domain/health';
import { PracticeMode, ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import type { PlainText } from '../../shared/language/text';
import { ProblemError } from '../problem-error';
import { providerOf } from '../providers/registry';

/** What is carried of a connection besides its key. A field that a later version adds has a default here. */
export const CarriedConnection = z
  .object({
    /** A subscription is signed in to on each computer by itself. */
    kind: ProviderKind.refine((kind) => providerOf(kind).info.tier !== 'subscription'),
    label: z.string().min(1).max(LABEL_MAX),
    /** Only an address as this app keeps it itself. */
    baseUrl: z
      .string()
      .max(BASE_URL_MAX)
      .refine((url) => isKept(url))
      .nullable(),
    defaultModel: z.string().min(1).max(MODEL_NAME_MAX),
    practiceMode: PracticeMode.nullable(),
    breakerFigures: BreakerFigures.nullable().default(null),
    backgroundTasks: z.boolean().default(true),
  })
  .refine(({ kind, baseUrl }) => baseUrl !== null || providerOf(kind).info.baseUrl !== 'required', {
    path: ['baseUrl'],
  });
export type CarriedConnection = z.infer<typeof CarriedConnection>;

function isKept(url: string): boolean {
  const tidied = tidyBaseUrl(url);
  return tidied.ok && tidied.url === url;
}

/** What no version of this app writes otherwise than it can be read again, as its screen calls it. */
const SENTENCES: Readonly<Record<string, PlainText>> = {
  label: 'This file holds a connection whose label cannot be used.',
  baseUrl: 'This file holds a connection whose Base URL cannot be used.',
  defaultModel: 'This file holds a connection whose default model cannot be used.',
};

/** The problem that a connection of a file becomes which cannot be taken. */
export function unusableConnection(error: z.ZodError): ProblemError {
  const unusable = error.issues.map(({ path: [name] }) => (typeof name === 'string' ? SENTENCES[name] : undefined));
  const [what] = unusable;
  // Where anything else does not fit, it is more than a field that went wrong.
  if (what === undefined || unusable.includes(undefined)) {
    return new ProblemError(
      'bundle',
      t('This file holds a connection of a sort that this Signalbox does not know.'),
      t('Update Signalbox on this computer, then import it again.'),
      { field: 'content', cause: error },
    );
  }
  return new ProblemError(
    'bundle',
    t(what),
    t('Correct it on the other computer and export again. Nothing was changed here.'),
    { field: 'content', cause: error },
  );
}
