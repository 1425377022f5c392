import type { Agent } from '../../../shared/domain/agent';
import { t } from '../../../shared/language/t';
import { goTo } from '../../app/navigation';
import { agentDocument, removeAgent, takeAgent, undoRemoveAgent } from '../../state/agents';
import { problemOf } from '../../state/client';
import { saveFile } from '../../ui/save-file';
import { toast, toastProblem } from '../../ui/toast';

/** Longest file that is taken in, in bytes: the contract takes no longer content. */
const FILE_MAX = 1_000_000;

/** Offers an agent as a file. What goes wrong is said in a toast. */
export async function exportAgent({ id }: Agent): Promise<void> {
  try {
    const { fileName, content } = await agentDocument(id);
    saveFile(fileName, content);
    toast(t('Export is ready.'), { detail: t('Its allowed tools are left out: they belong to this computer.') });
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Takes in an agent from a file and opens it. What goes wrong is said in a toast. */
export async function importAgent(file: File): Promise<void> {
  if (file.size > FILE_MAX) {
    toastProblem({
      sentence: t('{file} is far too large to hold an agent.', { file: file.name }),
      advice: t('Choose a file that “Export” of an agent saved.'),
    });
    return;
  }
  try {
    const agent = await takeAgent(await file.text());
    toast(t('{title} is taken in as {name}.', { title: agent.title, name: `agent:${agent.name}` }));
    goTo('agents', agent.id);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Deletes an agent and offers to undo it. @returns whether it is gone; else a toast says why not */
export async function deleteAgent(agent: Agent): Promise<boolean> {
  try {
    await removeAgent(agent.id);
  } catch (error) {
    toastProblem(problemOf(error));
    return false;
  }
  toast(t('{name} is deleted.', { name: agent.title }), {
    detail: t('Rules that name it stay.'),
    action: { label: t('Undo'), run: () => void undo(agent) },
  });
  return true;
}

async function undo({ id }: Agent): Promise<void> {
  try {
    await undoRemoveAgent(id);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
