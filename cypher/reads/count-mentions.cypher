// Title: How many mentions there are
// Columns: count
MATCH (:Document)-[m:MENTIONS]->(:Actor)
RETURN count(m) AS count
