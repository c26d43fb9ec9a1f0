// Title: Documents of which there is a later version
// Parameters: $rows: [{id, withdrawn, replacedBy}], with where their claims belonged as JSON
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d:Pending, d.withdrawn = row.withdrawn, d.replacedBy = row.replacedBy
