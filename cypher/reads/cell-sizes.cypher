// Title: How many claims cells have (a dyad in a period)
// Parameters: $cells
// Columns: cell, claims (how many; a cell without any has no row)
UNWIND $cells AS cell
MATCH (c:Claim {cell: cell})
RETURN c.cell AS cell, count(c) AS claims
