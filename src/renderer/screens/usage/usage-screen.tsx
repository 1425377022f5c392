import { NotBuilt } from '../../ui/not-built';

const POINTS = [
  { name: 'Every call', words: 'Tokens in, out, cached and for reasoning; cost; time to the first word and in all.' },
  { name: 'Charts', words: 'By day, provider, model, agent and playbook, with your budgets drawn in.' },
  {
    name: 'Prices',
    words:
      'From maintained lists with source and date, to be corrected by hand. An unknown price reads “unknown”, never 0.',
  },
  { name: 'Your own', words: 'Everything is counted on this computer and can be exported as CSV.' },
];

/** Where tokens, cost and time will be seen. */
export function UsageScreen() {
  return (
    <NotBuilt drawing="bars" title="Usage" points={POINTS}>
      What your AI costs and how fast it is, call by call and month by month.
    </NotBuilt>
  );
}
