import { createContext } from 'react';
import { NO_REFERENCES, type References } from './references';

/** What a node needs to know about the document around it. */
export interface DocumentContext {
  readonly references: References;
  /** The numbers of the footnotes that are shown, by identifier. */
  readonly noteNumbers: ReadonlyMap<string, number>;
  /** Makes element ids unique in the window. */
  readonly idPrefix: string;
}

/** The document that a node belongs to. */
export const CurrentDocument = createContext<DocumentContext>({
  references: NO_REFERENCES,
  noteNumbers: new Map(),
  idPrefix: '',
});
