// Title: The events of cells (a dyad in a period)
// Parameters: $cells
// Columns: cell, id
UNWIND $cells AS cell
MATCH (e:Event {cell: cell})
RETURN e.cell AS cell, e.id AS id
