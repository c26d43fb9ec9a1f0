// Title: How many relationships there are between actors, offices included
// Columns: count
MATCH (:Actor)-[r]->(:Actor)
RETURN count(r) AS count
