// Title: Ids of nodes of a label that begin with a text
// Parameters: $prefix. NODE_LABEL is Claim or Event.
// Columns: id
MATCH (n:NODE_LABEL)
WHERE n.id STARTS WITH $prefix
RETURN n.id AS id
ORDER BY id LIMIT 6
