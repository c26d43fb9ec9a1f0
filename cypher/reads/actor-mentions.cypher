// Title: Where an actor is named, how often, how and why
// Parameters: $id: of the actor
// Columns: document, actor, count, names, reasons
MATCH (a:Actor {id: $id})
MATCH (d:Document)-[m:MENTIONS]->(a)
RETURN d.id AS document, a.id AS actor, m.count AS count, m.names AS names, m.reasons AS reasons
