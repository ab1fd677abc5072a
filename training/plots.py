"""What can happen in a story: for each plot an opening and the beats that follow, each with alternatives.

Slots: `{A}` `{B}` names, `{a}` `{b}` "the cat", `{he}` `{his}` `{him}` the first character's pronouns (`{he2}` …
the second's), `{thing}` `{food}` `{place}` `{hiding}` `{colour}` drawn once per story. `[run]` is the verb in the
story's tense, `[run:pl]` for a plural subject, `[run:ing]` its participle.
"""

from __future__ import annotations

OPENINGS = {
    "alone": [
        "{A} the {adjA}{kindA} [find] {colourAn} {thing} at {place}.",
        "{time}, {A} the {kindA} [walk] to {place}.",
        "The {adjA}{kindA} {A} [be] sitting near {place}.",
        "There [be] {adjAn}{kindA} named {A}. {He} [like] to play at {place}.",
        "{A} [be] {adjAn}{kindA} who [live] near {place}.",
    ],
    "chase": [
        "The {adjA}{kindA} {A} [be] chasing after {B} the {kindB}.",
        "The {adjA}{kindA} {A} [be] chasing {B} the {adjB}{kindB}.",
        "{A} the {adjA}{kindA} [chase] {B} the {kindB} around {place}.",
        "{A} the {kindA} [run] after {B} the {adjB}{kindB}.",
        "{time}, {A} the {adjA}{kindA} [see] {B} the {kindB} and [run] after {him2}.",
        "The {adjA}{kindA} {A} [want] to catch the {adjB}{kindB} {B}.",
        "{A} and {B} [be:pl] running around {place}. {A} the {kindA} [want] to catch {B} the {kindB}.",
    ],
    "lost": [
        "{A} the {adjA}{kindA} [be] looking for {his} {colour} {thing}.",
        "{time}, {A} the {kindA} [lose] {his} {colour} {thing} near {place}.",
        "The {adjA}{kindA} {A} can not find {his} {thing}. {B} the {kindB} [be] {his} best friend.",
        "{A} the {kindA} [ask] {B} the {adjB}{kindB} about {his} {thing}.",
    ],
    "food": [
        "{time}, {A} the {adjA}{kindA} [find] some {food} near {place}.",
        "The {adjA}{kindA} {A} [be] very hungry and {B} the {kindB} [have] some {food}.",
        "{A} the {kindA} and {B} the {kindB} [be:pl] making {food} for their friends.",
        "{A} the {adjA}{kindA} [like] {food}, and {B} the {kindB} [like] it too.",
    ],
    "friends": [
        "{time}, {A} the {adjA}{kindA} [meet] {B} the {adjB}{kindB} at {place}.",
        "{A} the {kindA} and {B} the {kindB} [be:pl] good friends.",
        "There [be] {adjAn}{kindA} named {A} who [have] no friends. One day {he} [see] {B} the {kindB}.",
        "The {adjA}{kindA} {A} [be] playing with {B} the {kindB} at {place}.",
        "The {adjA}{kindA} {A} and the {adjB}{kindB} {B} [live:pl] near {place}.",
    ],
    "storm": [
        "{time}, {A} the {adjA}{kindA} and {B} the {kindB} [walk:pl] to {place}.",
        "The {adjA}{kindA} {A} [be] sleeping at {place} when the rain [begin].",
        "{A} the {kindA} [be] afraid of the dark, but {B} the {adjB}{kindB} [be] not.",
    ],
    "race": [
        "{A} the {adjA}{kindA} and {B} the {kindB} [have:pl] a race to {place}.",
        "{A} the {kindA} [say] that {he} [be] faster than {B} the {adjB}{kindB}.",
        "The {adjA}{kindA} {A} [want] to race with {B} the {kindB}.",
    ],
}

BEATS = {
    "alone": [
        [
            "{He} [be] very happy and [want] to play with a friend.",
            "{A} [look] around, but nobody [be] there.",
            "{He} [walk] to {place} and [sing] a song.",
            "Soon {he} [become] tired and [sit] down near {place}.",
        ],
        [
            "Then {he} [see] {adjBn}{kindB} named {B}.",
            "Then {adjBn}{kindB} [come] by. The {kindB}'s name [be] {B}.",
            "After a while, {B} the {kindB} [come] along.",
        ],
        [
            '"Hello, {B}," [say] {A}. "Do you want to play with me?"',
            '"Hello, {A}," [say] {B}. "What are you doing?"',
            '"May I play with you, {A}?" [ask] {B}.',
        ],
        [
            "{A} and {B} [play:pl] together all day.",
            "{A} [give] {B} some {food}, and {B} [thank] {him}.",
            "{B} [laugh], and {A} [laugh] too.",
        ],
        [
            "In the evening, {A} [go] home and [sleep] well.",
            "From that day on, {A} and {B} [be:pl] good friends.",
            "In the end, {A} [be] happy, because {he} [have] a new friend.",
        ],
    ],
    "chase": [
        [
            "{B} [be] very fast and [run] {hiding}.",
            "{B} [be] afraid, so {he2} [run] {hiding}.",
            "{B} [run] through {place} and [hide] {under}.",
            "{B} [jump] over {thingAn} and [run] away from {A}.",
            "{A} [be] fast, but {B} [be] faster and [hide] {under}.",
        ],
        [
            "{A} [look] for {B}, but {he} [can] not see {him2}.",
            "{A} [can] not catch {B}, so {he} [sit] down and [wait].",
            "{A} [run] after {B}, but {he} [fall] over {thingAn}.",
            "{A} [stop] and [look] around, but {B} [be] not there.",
        ],
        [
            "Then {B} [come] out and [give] {A} some {food}.",
            "After a while, {A} [be] tired and [want] to sleep.",
            'Then {B} [look] at {A} and [say], "You can not catch me!"',
            'Then {A} [say], "Please come out, {B}! I only want to play."',
            "Soon {A} [become] hungry and [forget] about {B}.",
        ],
        [
            '"Let us be friends," [say] {B}, and {A} [be] happy.',
            '{B} [laugh] and [say], "Let us play again, {A}!"',
            "{B} [see] that {A} [be] not angry, so {he2} [come] back.",
            '"I am sorry, {B}," [say] {A}. "I do not want to hurt you."',
        ],
        [
            "In the end, {A} and {B} [go:pl] home together.",
            "{A} the {kindA} and {B} the {kindB} [eat:pl] the {food} together.",
            "{A} and {B} [be:pl] good friends from that day on.",
            "Then {A} and {B} [sleep:pl] near {place}, and both [be:pl] happy.",
        ],
    ],
    "lost": [
        [
            "{A} [look] {under}, but the {thing} [be] not there.",
            "{He} [look] at {place}, but {he} [can] not find the {thing}.",
            "{A} [be] very sad because {he} [like] the {thing} so much.",
        ],
        [
            'Then {B} the {kindB} [come] and [ask], "Why are you sad, {A}?"',
            '"Can you help me, {B}?" [ask] {A}.',
            "{B} the {kindB} [see] that {A} [be] sad and [want] to help {him}.",
        ],
        [
            '"I can not find my {thing}," [say] {A}.',
            '"Do not cry, {A}," [say] {B}. "We will find the {thing}."',
            "{A} and {B} [look:pl] for the {thing} at {place}.",
        ],
        [
            "After a while, {B} [find] the {colour} {thing} {under}.",
            "Then {B} [see] something {colour} {under}. It [be] the {thing}!",
            "At last, {A} [see] the {thing} near {place}.",
        ],
        [
            '"Thank you, {B}!" [say] {A}, and {he} [be] happy again.',
            "{A} [take] the {thing} and [thank] {B}.",
            "{A} [be] so happy that {he} [hug] {B}, and they [play:pl] with the {thing} all day.",
        ],
    ],
    "food": [
        [
            "{B} [look] at the {food} and [smile].",
            "{A} [want] to eat all of the {food}.",
            "The {food} [smell] very good, and {A} [be] hungry.",
        ],
        [
            '"May I have some {food}, {A}?" [ask] {B}.',
            '"This {food} is mine," [say] {A}, but {B} [be] hungry too.',
            "{A} [take] the {food} and [run] to {place}, and {B} [follow] {him}.",
        ],
        [
            "{A} [think] about it for a while.",
            "Then {A} [see] that {B} [be] sad.",
            "{B} [wait] and [look] at {A}.",
        ],
        [
            '"Let us share it," [say] {A}, and {he} [give] {B} half of the {food}.',
            "So {A} [give] some {food} to {B}.",
            '"Here you are, {B}," [say] {A}. "There is enough for us both."',
        ],
        [
            "{A} and {B} [eat:pl] the {food} together and [be:pl] happy.",
            '{B} [say], "Thank you, {A}! You are a good friend."',
            "After that, {A} the {kindA} and {B} the {kindB} always [share:pl] their {food}.",
        ],
    ],
    "friends": [
        [
            '"Hello, {B}," [say] {A}. "Do you want to play with me?"',
            "{A} [have] {colourAn} {thing}, and {B} [want] to play with it.",
            "{B} [show] {A} {his2} {colour} {thing}.",
        ],
        [
            '"Yes, I like to play with you, {A}," [say] {B}.',
            "{A} [throw] the {thing} and {B} [bring] it back.",
            "They [play:pl] with the {thing} at {place} and [laugh:pl] a lot.",
        ],
        [
            "Then {B} [fall] down, and {A} [help] {him2} up.",
            "Then {A} [hide] {under}, and {B} [look] for {him}.",
            "After a while, {B} [be] hungry, so {A} [bring] some {food}.",
        ],
        [
            '"You are very kind, {A}," [say] {B}.',
            "{A} [laugh], and {B} [laugh] too.",
            '"I am happy that you are my friend, {B}," [say] {A}.',
        ],
        [
            "In the evening, {A} and {B} [go:pl] home.",
            "{A} and {B} [play:pl] together every day.",
            "{A} the {kindA} and {B} the {kindB} [be:pl] best friends.",
        ],
    ],
    "storm": [
        [
            "The sky [become] dark and it [begin] to rain.",
            "There [be] a big storm, and the wind [be] very loud.",
        ],
        [
            '"I am afraid," [say] {A}.',
            "{A} [be] cold and wet, and {he} [want] to go home.",
            "{A} [run] {hiding}, because {he} [be] afraid.",
        ],
        [
            '"Come with me, {A}," [say] {B}. "I know a dry place."',
            "{B} [take] {A} to a dry place near {place}.",
            '"Do not be afraid, {A}," [say] {B} the {kindB}. "I am here."',
        ],
        [
            "{B} [give] {A} some warm {food}.",
            "{A} and {B} [sit:pl] together and [wait:pl] for the sun.",
            "{B} [tell] {A} a story about a {kindC}.",
        ],
        [
            "At last the rain [stop], and {A} and {B} [walk:pl] home.",
            "Then the sun [come] out, and {A} [be] not afraid anymore.",
            '"Thank you, {B}," [say] {A}. "You are very brave."',
        ],
    ],
    "race": [
        [
            "{A} [run] very fast, and {B} [run] behind {him}.",
            "At first {B} [be] in front, and {A} [be] slow.",
            '"I will win," [say] {A}, but {B} only [smile].',
        ],
        [
            "Then {A} [see] some {food} and [stop] to eat it.",
            "After a while, {A} [be] tired and [sit] down near {place}.",
            "Then {A} [fall] over {thingAn} and [hurt] {his} leg.",
        ],
        [
            "{B} [do] not stop, and {he2} [win] the race.",
            "{B} [stop] and [help] {A}.",
            '"Are you all right, {A}?" [ask] {B}.',
        ],
        [
            '"You are very fast, {B}," [say] {A}.',
            '"It was a good race, {A}," [say] {B}.',
            "{A} [be] not angry, and {he} [smile] at {B}.",
        ],
        [
            "In the end, {A} and {B} [eat:pl] some {food} together.",
            "Then {A} and {B} [walk:pl] home as friends.",
            "{A} the {kindA} and {B} the {kindB} [be:pl] still good friends.",
        ],
    ],
}
