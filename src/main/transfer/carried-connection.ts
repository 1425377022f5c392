import { z } from 'zod';
import { tidyBaseUrl } from '../../shared/base-url';
import { BASE_URL_MAX, LABEL_MAX, MODEL_NAME_MAX } from '../../shared/domain/connection';
import { BreakerFigures } from '../../shared/domain/health';
import { PracticeMode, ProviderKind } from '../../shared/domain/provider';

/** What is carried of a connection besides its key. A field that a later version adds has a default here. */
export const CarriedConnection = z.object({
  kind: ProviderKind,
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
});
export type CarriedConnection = z.infer<typeof CarriedConnection>;

function isKept(url: string): boolean {
  const tidied = tidyBaseUrl(url);
  return tidied.ok && tidied.url === url;
}
