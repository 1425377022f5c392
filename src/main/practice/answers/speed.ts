/** Shown when only a pace was asked for: "slow" or "fast". */
export const SPEED_TEXT = `Real models differ a great deal in how fast they write. A small one can be too quick to follow, a large one that thinks hard can take a while over each sentence.

While an answer is being written you can scroll back, type your next message, or press **Stop**. What has arrived by then stays, marked as stopped, and **Retry** asks again.

Write *slow* or *fast* together with another word, such as *table* or *long*, to see that at another speed.`;
