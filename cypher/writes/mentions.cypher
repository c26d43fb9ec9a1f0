// Title: Which actors a document names, how often, how and why
// Parameters: $rows: [{document, actor, count, names, reasons, variant}], variant being the key of what the document knows of the actor
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (a:Actor {id: row.actor})
CREATE (d)-[:MENTIONS {count: toInteger(row.count), names: row.names, reasons: row.reasons, variant: row.variant}]->(a)
