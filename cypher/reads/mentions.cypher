// Title: Mentions of documents
// Parameters: $ids: document ids
// Columns: document, actor, count, names, reasons, variant
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (d)-[m:MENTIONS]->(a:Actor)
RETURN d.id AS document, a.id AS actor, m.count AS count, m.names AS names, m.reasons AS reasons, m.variant AS variant
