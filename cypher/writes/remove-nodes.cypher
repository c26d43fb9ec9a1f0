// Title: Some nodes of a label with all their relationships, until none is left
// Parameters: NODE_LABEL is Document, Actor, Claim or Event.
// Columns: count
MATCH (n:NODE_LABEL)
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS count
