// Title: Documents that were taken out, once the events are mended
// Parameters: $ids: document ids
UNWIND $ids AS id
MATCH (d:Document:Removed {id: id})
DETACH DELETE d
