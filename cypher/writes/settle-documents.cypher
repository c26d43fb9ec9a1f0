// Title: Documents whose events are derived
// Parameters: $ids: document ids
UNWIND $ids AS id
MATCH (d:Document {id: id})
REMOVE d:Pending
SET d.withdrawn = null
