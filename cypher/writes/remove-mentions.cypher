// Title: Mentions of documents that are taken out
// Parameters: $ids: document ids
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (d)-[m:MENTIONS]->(a:Actor)
DELETE m
