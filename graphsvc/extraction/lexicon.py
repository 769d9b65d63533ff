"""The words of football English that rules look for: closed classes, no names."""

FUNCTION_WORDS = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "there", "here", "it", "its", "he", "his", "him", "she", "her", "they", "their", "them", "we", "our", "you", "your", "i", "my", "and", "but", "or", "nor", "so", "yet", "for", "as", "at", "by", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "past", "per", "since", "than", "through", "to", "until", "up", "upon", "via", "with", "within", "without", "after", "against", "before", "behind", "between", "beyond", "during", "despite", "while", "when", "where", "which", "who", "whose", "whom", "why", "how", "if", "although", "though", "because", "unless", "whereas", "whether", "both", "either", "neither", "each", "every", "all", "any", "some", "such", "no", "not", "only", "just", "even", "ever", "never", "once", "then", "now", "again", "also", "too", "very", "more", "most", "less", "least", "much", "many", "few", "several", "another", "other", "same", "own", "still", "meanwhile", "however", "nevertheless", "moreover", "indeed", "perhaps", "maybe", "instead", "first", "second", "third", "next", "last", "later", "earlier", "early", "late", "soon", "already", "almost", "nearly", "both", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "full", "time", "yes", "what", "having", "being", "following", "amid", "among", "besides", "throughout", "unlike", "like", "given"]
)
"""Words that begin a sentence with a capital and are no part of a name."""

ROLES = frozenset(
    ["striker", "forward", "winger", "midfielder", "defender", "playmaker", "goalkeeper", "keeper", "captain", "skipper", "substitute", "sub", "manager", "boss", "coach", "referee", "chairman", "president", "owner", "assistant", "full-back", "centre-back", "fullback", "international", "teenager", "veteran", "youngster", "debutant", "hero", "star", "frontman", "hitman", "marksman", "man", "custodian", "sweeper", "libero", "teammate", "team-mate", "scorer"]
)
"""What a person is on the pitch or beside it."""

PLAYER_ROLES = ROLES - frozenset(
    ["manager", "boss", "coach", "referee", "chairman", "president", "owner", "assistant"]
)

TITLES = frozenset(
    ["substitute", "striker", "forward", "winger", "midfielder", "defender", "playmaker", "goalkeeper", "keeper", "captain", "skipper", "manager", "boss", "coach", "referee", "chairman", "president", "owner", "sir", "mr", "dr", "don", "sub", "hosts", "visitors", "leaders", "champions", "home", "away", "holders", "strugglers", "newcomers", "rivals", "neighbours", "minnows", "side", "italian-born", "second-placed", "bottom-placed"]
)
"""Words that may stand with a capital before a name at the head of a sentence."""

NOT_PLAYERS = frozenset(["manager", "boss", "coach", "referee", "chairman", "president", "owner", "linesman"])
"""Roles of people who score no goals."""

PERSON_BEFORE = ROLES | frozenset(("mr", "sir", "dr", "substitutes"))
CLUB_BEFORE = frozenset(
    ["at", "against", "over", "beat", "beating", "beaten", "past", "defeated", "defeating", "thrashed", "hammered", "visited", "hosted", "hosting", "facing", "faced", "host", "face", "visiting", "lowly", "struggling", "versus", "v", "vs"]
)
CLUB_AFTER = frozenset(
    ["striker", "forward", "winger", "midfielder", "defender", "goalkeeper", "keeper", "captain", "skipper", "manager", "boss", "coach", "fans", "supporters", "players", "beat", "won", "lost", "drew", "were", "are", "have", "had", "side", "defence", "defender", "host", "hosts", "v", "vs", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
)
