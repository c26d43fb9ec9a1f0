// Title: Claims that an actor is an end of
// Parameters: $id: of the actor
// Columns: id, confidence
MATCH (a:Actor {id: $id})
MATCH (c:Claim)-[r]->(a)
WHERE type(r) IN ['SOURCE', 'TARGET']
RETURN DISTINCT c.id AS id, c.confidence AS confidence
