/** Reasoning as thinking models send it, before the answer. */
export const PLAN_REASONING = `The person would like to see a plan. A useful one is short, says what comes first, and can be checked. Trying out this window takes about ten minutes: see an answer, stop one, break one, then connect something real. I will put these in the order in which each makes the next one easier.`;

/** Shows headings, steps and a quotation, after some reasoning. */
export const PLAN_TEXT = `## Ten minutes with Signalbox

Above this answer is its **reasoning**, folded: some models think aloud before they answer, and you can open it or leave it closed.

### First, the window
1. Ask for a *long* answer and press **Stop** in the middle of it.
2. Press **Retry** and let it finish.
3. Close the window, open it again, and find everything where it was.

### Then, trouble
4. Under AI Configuration, edit this practice provider and let it be *out of credits*.
5. Write a message. See what is said, and what is offered.
6. Set it back and press **Test connection**: the light turns green.

### Then, something real
7. Add a provider of your own and make it Primary.

> A plan is a list of things that can be crossed out.

---

When you are done, the practice provider can be disconnected, or kept for trying things.`;
