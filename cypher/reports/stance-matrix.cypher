// title: Stance matrix
// question: How do the busiest actors stand with each other, pair by pair? Only events of the two themselves count; `dyad` also has those of people and bodies that act for them.
// param actors: integer = 16 — how many of the actors with most events
// param type: Person|Country|Organization|Place = null — only actors of this type
// param from: date = null — first day
// param to: date = null — last day
// column actor: text — one of the pair
// column other: text — the other
// column stance: number — sum of the stances of their events
// column events: integer — events between them that count
// picture: matrix
// example: entente report stance-matrix --param type=Country
MATCH (a:Actor)-[:INITIATED|AFFECTED]-(e:Event)
WHERE e.status = 'actual' AND e.stance <> 0 AND ($type IS NULL OR $type IN labels(a))
  AND ($from IS NULL OR coalesce(e.date, e.reported, '') >= $from) AND ($to IS NULL OR substring(coalesce(e.date, e.reported, '9'), 0, size($to)) <= $to)
WITH a, count(DISTINCT e.id) AS busy
ORDER BY busy DESC, a.id
LIMIT $actors
WITH collect(a.id) AS ids
MATCH (s:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor)
WHERE s.id IN ids AND t.id IN ids AND s.id <> t.id AND e.status = 'actual' AND e.stance <> 0
  AND ($from IS NULL OR coalesce(e.date, e.reported, '') >= $from) AND ($to IS NULL OR substring(coalesce(e.date, e.reported, '9'), 0, size($to)) <= $to)
WITH CASE WHEN s.id < t.id THEN s.id ELSE t.id END AS first, CASE WHEN s.id < t.id THEN t.id ELSE s.id END AS second,
     toInteger(round(sum(e.stance) * 1000)) / 1000.0 AS stance, count(e) AS events
MATCH (a:Actor {id: first})
MATCH (b:Actor {id: second})
RETURN a.name AS actor, b.name AS other, stance, events
ORDER BY abs(stance) DESC, events DESC, a.id, b.id
