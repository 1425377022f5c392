/** The tour that is given when nothing in particular was asked for. */
export const TOUR_TEXT = `Here is what you can try while you look around.

**See what an answer can hold.** Write one of these words in a message:

| Word | What you get |
| :-- | :-- |
| *code* | code in blocks of its own, with a button that copies it |
| *table* | figures that stand under each other |
| *list* | lists within lists, and things to tick off |
| *link* | links that show where they really lead |
| *plan* | an answer with its reasoning folded above it |
| *long* | nearly 2,000 words, for trying **Stop** |
| *slow* or *fast* | another pace; can go with any of the others |

**See what happens when something goes wrong.** Under AI Configuration this provider can be told to fail: with a rejected key, without credits, too many requests, an overloaded service, silence in the middle of an answer, or a broken connection. Each is told here as it is with a real provider, with the way back beside it, and costs nothing.

**Go on when you like.** Add a provider of your own, with a key or with a model on this computer, and make it Primary. Your practice conversations stay.`;
