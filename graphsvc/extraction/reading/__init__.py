"""Who, what and when each sentence names; nothing is decided about matches or goals yet.

================  ==================================================================
`documents`       from an article to its passages: the way through this floor
`passages`        a sentence and what was found in it
`gazetteering`    words, and the runs of them that the gazetteer knows
`sightings`       places that may name a club, and what speaks for one there
`clubs`           which clubs an article names
`runs`            runs of capitalised words that may be people's names
`people`          who an article names
`scores`          scores as they are written
`minutes`         minutes of the match, by the phrases of `minute_phrases`
`dates`           days, counted from the day of publication
`numbers`         numbers in digits and in words
`lexicon`         the words of football English that rules look for
================  ==================================================================
"""
