import type { AgentEditing } from './use-agent-form';

/** What each part of the editor works on. */
export type SectionProps = Pick<AgentEditing, 'form' | 'change' | 'faults'>;
