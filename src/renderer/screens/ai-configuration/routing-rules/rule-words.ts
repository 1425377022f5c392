import type { RuleView } from '../../../../shared/contract/routing';
import type { RuleFigures } from '../../../../shared/domain/rule';

/** One share of calls in per cent: "93 %". Only all of them are 100 %, and only none 0 %. "–" where there were none. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const per = Math.round((part / whole) * 100);
  if (part === whole) return '100 %';
  if (part === 0) return '0 %';
  return `${Math.min(99, Math.max(1, per))} %`;
}

/** How many of a rule's calls succeeded, in per cent. */
export function successShare({ succeeded, failed }: RuleFigures): string {
  return share(succeeded, succeeded + failed);
}

/** How many of a rule's calls failed, in per cent. It adds up to 100 with the successful ones. */
export function errorShare({ succeeded, failed }: RuleFigures): string {
  const calls = succeeded + failed;
  if (calls === 0) return '–';
  return `${100 - Number.parseInt(share(succeeded, calls), 10)} %`;
}

/** Where a rule may move within its context: before which other rule it would stand; null: last. Undefined: nowhere. */
export function moves(
  rules: readonly RuleView[],
  id: string,
): { readonly up: string | null | undefined; readonly down: string | null | undefined } {
  const own = rules.find(({ rule }) => rule.id === id)?.rule;
  const ids = rules.flatMap(({ rule }) => (rule.context === own?.context ? rule.id : []));
  const at = ids.indexOf(id);
  return {
    up: at > 0 ? ids[at - 1] : undefined,
    down: at >= 0 && at < ids.length - 1 ? (ids[at + 2] ?? null) : undefined,
  };
}
