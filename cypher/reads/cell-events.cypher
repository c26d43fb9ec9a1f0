// Title: The events of cells (a dyad in a period)
// Parameters: $cells
// Columns: id, claims (how many supported it when it was derived)
UNWIND $cells AS cell
MATCH (e:Event {cell: cell})
RETURN e.id AS id, e.claims AS claims
