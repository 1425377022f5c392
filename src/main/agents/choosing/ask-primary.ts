export type { AskPrimary, StructuredQuestion } from '../../connections/ask-primary';
