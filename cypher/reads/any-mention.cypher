// Title: Whether any document names an actor
// Parameters: $id: of the actor
// Columns: id
MATCH (a:Actor {id: $id})<-[m:MENTIONS]-(d:Document)
RETURN a.id AS id
LIMIT 1
