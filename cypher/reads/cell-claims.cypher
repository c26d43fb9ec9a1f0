// Title: The claims of cells (a dyad in a period), with what tells to which happening they belong
// Parameters: $cells
// Columns: cell, id, status, date, publishedAt
UNWIND $cells AS cell
MATCH (c:Claim {cell: cell})
MATCH (c)-[:FROM]->(d:Document)
RETURN c.cell AS cell, c.id AS id, c.status AS status, c.date AS date, d.publishedAt AS publishedAt
