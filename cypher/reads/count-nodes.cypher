// Title: How many nodes of a label there are
// Parameters: NODE_LABEL is Document, Actor, Claim or Event.
// Columns: count
MATCH (n:NODE_LABEL)
RETURN count(n) AS count
