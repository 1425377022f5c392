/** Shows how links and pictures from elsewhere are kept harmless. */
export const LINK_TEXT = `An answer can hold links. Nothing is fetched from them until you open one, and the host that it really leads to is shown:

- An ordinary link: [the CommonMark description](https://commonmark.org/help/)
- A bare address: https://www.example.com/
- A link whose words say one host while it leads to another: [www.example.org](https://www.example.com/elsewhere)
- A mail address: <someone@example.com>

A picture from somewhere else is not loaded either, because loading it would tell that server that you read this. A note of where it would come from stands in its place:

![A picture that is not loaded](https://www.example.com/picture.png)`;
