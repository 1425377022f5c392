/** Shows a table with aligned figures. */
export const TABLE_TEXT = `Tables keep their columns, and figures stand under each other:

| Planet | Kind | Diameter (km) | Distance from the Sun (million km) | Year (Earth days) |
| :-- | :-- | --: | --: | --: |
| Mercury | rock | 4,879 | 57.9 | 88.0 |
| Venus | rock | 12,104 | 108.2 | 224.7 |
| Earth | rock | 12,756 | 149.6 | 365.2 |
| Mars | rock | 6,792 | 228.0 | 687.0 |
| Jupiter | gas | 142,984 | 778.5 | 4,331.0 |

A table that is wider than the window scrolls sideways inside its own frame.`;
