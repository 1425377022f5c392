/** Nearly 2,000 words, for trying Stop, scrolling and search. */
export const LONG_TEXT = `Here is a long text, about the thing that Signalbox is named after. Press **Stop** whenever you like: what has arrived by then stays.

## What a signal box is for

A railway has two peculiarities that a road has not. A train cannot steer, so something beside the track has to decide where it goes. And a train cannot stop within the distance that its driver can see, so something has to tell the driver, long before, whether the line ahead is free. The first is the work of the points, the movable rails at a junction. The second is the work of the signals. For most of the history of railways the levers that moved both stood together in one small building with large windows, and that building was the signal box.

The people who worked there did not drive anything. They set a way through the junction, made sure that nothing else could cross it, and then showed a light. The driver looked at the light and needed to know nothing else. That division of work is the reason why railways became one of the safest ways to travel: the person who decides sees the whole picture, and the person who moves gets one plain answer.

## Before there were boxes

The first railways kept trains apart by time. A policeman with a flag stood at the station and let a train leave when the one before it had been gone for so many minutes. This works as long as every train goes on moving. When one breaks down out of sight, the next one is sent after it on the strength of a clock, and nobody at the station can know.

Early junctions were worked by hand on the ground. Somebody walked to each pair of points, threw its lever, walked to the next one, and then climbed a post to turn a board. In rain, in fog and at night this was slow and dangerous, and there was nothing to prevent a mistake. A signal could show that the way was free while the points lay for quite another way. Each part was right or wrong by itself, and only the memory of one tired person held them together.

## Bringing the levers together

The first improvement was simply to bring everything to one place. Rods and wires ran from the points and the signals to a row of levers in a raised cabin, from which the whole junction could be seen. One person could now do the work of several, and do it dry. The rods were heavy: to throw a distant pair of points took the weight of the body and a steady foot, and the signalmen kept a duster in their hands so that the polished steel of the levers would not rust.

With the levers side by side, a second improvement became possible, and it was the great one. If two levers must never be pulled at the same time, why not let the one hold the other? Bars and notches under the floor were arranged so that pulling a lever slid a piece of iron across the way of every lever that would conflict with it. This is called interlocking. It did not advise against a dangerous combination. It made that combination impossible to pull.

## The beauty of interlocking

It is worth dwelling on how much this changed. Before it, safety was a matter of attention: somebody had to remember, every time, for years. After it, safety was a property of the machine. The signalman could be new, tired or distracted, and the frame would still refuse. A signal could be cleared only after the points were set and locked for its route, and while the signal was clear, those points could not be moved.

The rules were written down in a table before any iron was cut. Each lever had a row, and the row said which other levers it locked, which it released, and in which position. An inspector could check the table against the plan of the junction, and then check the frame against the table, lever by lever. It is one of the earliest examples of a complicated rule being taken out of people's heads, set down as data, and then enforced by a mechanism that could be tested.

## Keeping trains apart

Interlocking made a single junction safe. Between one box and the next there was still the question of the open line, and here the electric telegraph gave the answer. The line was divided into sections, each between two boxes, and the rule was that only one train may be in a section at a time. Space took the place of time. It no longer mattered how fast a train went or whether it had broken down: the section was occupied until it was seen to be free.

The boxes spoke to each other with bells. A certain number of beats asked whether the next section could take a train, and the same beats in return said that it could. Another code said that the train was entering, and another that it had left. Small instruments on a shelf above the levers repeated what had been agreed, with a needle that pointed to *line blocked*, *line clear* or *train on line*. Everything was written into a book, with the minute at which it happened.

## The one who watches the tail

A detail of this work shows how carefully it was thought out. When a train passed, the signalman had to see it with his own eyes, and above all he had to see its last carriage, which carried a lamp. A train with its tail lamp was a whole train. If the lamp was missing, then part of the train might still be standing somewhere behind, in the section that everybody was about to call free. So a train without a lamp was reported at once to the boxes on both sides, and nothing was allowed to follow.

The lamp turned the absence of something into something visible. It is easy to notice a thing that goes wrong with a noise. It is far harder to notice that something has not come, and every careful system needs a way of seeing that too. A message that breaks off in the middle, and looks complete to those who do not know its end, is the same problem in other clothes.

## Failing towards safety

Wires break, lamps go out, and rods freeze. The engineers of signals could not prevent this, so they decided in which direction things should fall. An arm on a post was balanced so that a broken wire let it return to danger. An electric circuit that kept a light green was arranged so that any break in it turned the light red. A fault could stop the traffic, and often did, but a fault could not send a train into another.

That choice has a price. A railway that stops at every broken wire annoys people, and there was always some pressure to be less strict. What made strictness bearable was that a failure was plain: the light was red, the box knew which one, and somebody with tools was sent to that very spot. A system that fails safely, but does not say where, is trusted only for a while. Then people start to go round it.

## When things go wrong anyway

There were written rules for the times when the machine could not help. A train could be led past a failed signal, slowly, after the driver had been stopped and told in person what the matter was. Points could be clamped by hand. A line could be worked in both directions over one track with a person, the pilot, as the only permission: no train moved without the pilot being there to order it. Each of these ways was slower than the usual one, each was written down beforehand, and each told everybody concerned that it was in force.

Notice what they had in common. Nobody pretended that all was well. The usual way was set aside openly, a second way took its place, and when the fault was mended there was a definite moment at which the usual way came back. The worst accidents on railways have often happened when a second way was in use and somebody believed that the first still held.

## From levers to buttons

In the course of the twentieth century the rods gave way to electric motors, and the levers to buttons on a panel. Relays took over the work of the sliding bars. A signalman now pressed a button where the train was, and another where it should go, and the machine set every point in between, proved that each had moved as it should, and cleared the signal. Lights on the panel showed where the trains were, because the rails themselves now carried a current that the wheels of a train cut short.

One room could look after the lines of a whole region. The small boxes were closed, one after the other, though here and there one is still at work, and many more are kept by people who love them. In the newest centres even the panel is gone, and the picture of the railway lies on a row of screens. The tables of what locks what are still there. They live in software now, and are still checked against the plan, line by line, by people who did not write them.

## What has stayed the same

Through all of these changes, four ideas have stayed the same. The way is set before the light is shown, and not the other way about. What must never happen is made impossible, where that can be done, and does not depend on anybody's memory. A fault leads to the safe side, and says where it is. And the person who travels gets one plain answer, and does not need to understand the junction in order to trust it.

These are good rules for other kinds of traffic as well. Messages, too, are sent on their way by something that sees more of the picture than the one who sends them. They, too, can be held up, sent by another way, or lost at a place that nobody is watching. When it goes well you do not notice any of it, which is what the people in the box were working for.

## The end of this text

If you have read this far, you have seen how a long answer scrolls, how its headings divide it, and how the window behaves while it grows. Scroll up while an answer is still being written, and the text under your eyes should stay where it is. Go back to the end, and it should follow again.

You can ask for this text once more with the word *slow* beside *long*, if you would like to watch it at the pace of a model that takes its time, or with the word *fast*, if you would rather not wait.`;
