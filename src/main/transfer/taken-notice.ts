import type { Notice } from '../../shared/domain/notice';
import type { TakenRouting } from './take-routing';

/** What the person is told of the rules and logical models that came with an import; null: there were none. */
export function takenNotice({ rules, logicalModels, leftOut }: TakenRouting, at: number): Notice | null {
  if (rules + logicalModels + leftOut === 0) return null;
  const taken = [counted(rules, 'rule'), counted(logicalModels, 'logical model')].filter((words) => words !== null);
  const left = counted(leftOut, 'entry', 'entries');
  const cameAlong = taken.length === 0 ? 'No rules came along' : `${taken.join(' and ')} came along`;
  return {
    id: 'import-of-rules',
    level: leftOut > 0 ? 'warn' : 'info',
    sentence: left === null ? `${cameAlong} with the import.` : `${cameAlong} with the import, ${left} left out.`,
    advice:
      left === null
        ? 'Look at Routing Rules under Advanced to see where work goes now.'
        : 'What points to a provider that is not connected here was left out. Import that provider too, or add the rules by hand.',
    at,
  };
}

function counted(count: number, one: string, many = `${one}s`): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? one : many}`;
}
