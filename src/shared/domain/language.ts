import { z } from 'zod';

/** A language that the interface speaks, as BCP 47 names it. */
export const Language = z.enum(['en', 'de']);
export type Language = z.infer<typeof Language>;

/** What the person chose: one language, or the one that their system speaks. */
export const LanguageChoice = z.enum(['system', ...Language.options]);
export type LanguageChoice = z.infer<typeof LanguageChoice>;
