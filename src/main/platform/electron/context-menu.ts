import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** At most so many suggestions for a misspelt word. */
const SUGGESTIONS_MAX = 5;

/** What a right click offers: suggestions for a misspelt word, and the editing that is possible there. */
export function contextTemplate(
  params: Pick<ContextMenuParams, 'dictionarySuggestions' | 'editFlags' | 'isEditable' | 'selectionText'>,
  replaceWord: (word: string) => void,
): MenuItemConstructorOptions[] {
  const { editFlags } = params;
  const words = params.dictionarySuggestions
    .slice(0, SUGGESTIONS_MAX)
    .map((word): MenuItemConstructorOptions => ({ label: word, click: () => replaceWord(word) }));
  const suggestions: MenuItemConstructorOptions[] = words.length > 0 ? [...words, { type: 'separator' }] : [];
  if (params.isEditable) {
    return [
      ...suggestions,
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  }
  return params.selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: editFlags.canCopy }];
}

/** Electron shows nothing on a right click by itself. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const template = contextTemplate(params, (word) => contents.replaceMisspelling(word));
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}
