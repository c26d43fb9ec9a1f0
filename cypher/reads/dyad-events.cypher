// Title: Events of dyads
// Parameters: $dyads: dyad keys
// Columns: id
UNWIND $dyads AS dyad
MATCH (e:Event {dyad: dyad})
RETURN e.id AS id
