// Title: Documents that go when the events of their claims are mended
// Parameters: $rows: [{id, withdrawn}], with where their claims belonged as JSON
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d:Pending:Removed, d.withdrawn = row.withdrawn
