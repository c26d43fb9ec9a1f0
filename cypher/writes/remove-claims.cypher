// Title: Claims of documents that are taken out
// Parameters: $ids: claim ids
UNWIND $ids AS id
MATCH (c:Claim {id: id})
DETACH DELETE c
