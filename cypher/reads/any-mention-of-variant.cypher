// Title: Whether any document knows an actor just so
// Parameters: $id: of the actor; $variant: key of what is known
// Columns: id
MATCH (a:Actor {id: $id})<-[m:MENTIONS]-(d:Document)
WHERE m.variant = $variant
RETURN a.id AS id
LIMIT 1
