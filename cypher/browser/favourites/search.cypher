// Find an actor by a part of a name or a misspelling
// A word with ~ finds near words, with * what begins so.
CALL db.index.fulltext.queryNodes('actor_names', 'Tchiani~ OR ecow*') YIELD node, score
RETURN node, score
LIMIT 10
