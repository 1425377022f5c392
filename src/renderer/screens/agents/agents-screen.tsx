import { NotBuilt } from '../../ui/not-built';

const POINTS = [
  {
    name: 'Eight to begin with',
    words:
      'Builder, planner, research, vision, writer, analyst, extractor and translator; add your own and change any of them.',
  },
  {
    name: 'What each needs',
    words: 'Pictures, tools, structured answers, long texts: an agent only goes to models that can do it.',
  },
  { name: 'Your rules', words: 'Send the builder to one provider and everything else to another.' },
  { name: 'Tools', words: 'Give an agent the tools it may use, and say what it may do without asking.' },
];

/** Where the specialists that run tasks will be looked after. */
export function AgentsScreen() {
  return (
    <NotBuilt drawing="signals" title="Agents" points={POINTS}>
      Named specialists for tasks, each with instructions of its own. You decide which provider works for which of them.
    </NotBuilt>
  );
}
