/** Shows the kinds of list, nested ones and ticked ones. */
export const LIST_TEXT = `Lists can be numbered, and hold lists of their own:

1. **Connect a provider**
   - Paste a key, and Signalbox recognises whose it is.
   - Or point it at a server of your own.
2. **Choose a model**
   - The list is the provider's own, as it is today.
   - A name that is not in the list can be typed.
3. **Write a message**
   - \`Enter\` sends it, \`Shift+Enter\` begins a new line.

Things can be ticked off:

- [x] Look around with the practice provider
- [ ] Connect a provider of your own
- [ ] Make it Primary`;
