// Title: The ids of all nodes of a label
// Parameters: NODE_LABEL is Document, Actor, Claim or Event.
// Columns: id
MATCH (n:NODE_LABEL)
RETURN n.id AS id
