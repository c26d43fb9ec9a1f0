// title: Shifts
// question: Which pairs turned from cooperation to conflict, or back, between two periods, and with which event?
// param since: date = null — first day of the later period (default: a year before the latest event)
// param from: date = null — first day of the earlier period
// param to: date = null — last day of the later period
// param actor: actor = null — only pairs with this actor
// param limit: integer = 20 — rows at most
// column actor: text — one of the pair
// column other: text — the other
// column before: number — sum of the stances in the earlier period
// column after: number — sum of the stances in the later period
// column turn: date — first event of the later period that goes the new way
// column relation: relation — what it was
// column source: text — who did it
// column event: id — id for entente explain
// example: entente report shifts --param since=2023-07-26
MATCH (latest:Event)
WHERE latest.status = 'actual'
WITH max(coalesce(latest.date, latest.reported)) AS today
WITH coalesce($since, toString(toInteger(substring(today, 0, 4)) - 1) + substring(today, 4)) AS since
MATCH (named:Actor)
WHERE $actor IS NULL OR named.id = $actor
WITH since, named
ORDER BY named.id
MATCH (named)-[part:INITIATED|AFFECTED]-(e:Event)-[rest:INITIATED|AFFECTED]-(other:Actor)
WHERE type(part) <> type(rest) AND (type(part) = 'INITIATED' OR ($actor IS NOT NULL AND other.id <> named.id))
  AND e.status = 'actual' AND e.stance <> 0
WITH since, e, CASE WHEN type(part) = 'INITIATED' THEN named ELSE other END AS s, CASE WHEN type(part) = 'INITIATED' THEN other ELSE named END AS t
WHERE s.id <> t.id
WITH since, s, e, t, coalesce(e.date, e.reported) AS known
WHERE known IS NOT NULL AND ($from IS NULL OR known >= $from) AND ($to IS NULL OR substring(known, 0, size($to)) <= $to)
WITH since, CASE WHEN s.id < t.id THEN s.id ELSE t.id END AS first, CASE WHEN s.id < t.id THEN t.id ELSE s.id END AS second, e, known
WITH since, first, second, toInteger(round(sum(CASE WHEN known < since THEN e.stance ELSE 0.0 END) * 1000)) / 1000.0 AS before,
     toInteger(round(sum(CASE WHEN known >= since THEN e.stance ELSE 0.0 END) * 1000)) / 1000.0 AS after
WHERE (before > 0 AND after < 0) OR (before < 0 AND after > 0)
WITH since, first, second, before, after, toInteger(round(abs(before - after) * 1000)) / 1000.0 AS turned
ORDER BY turned DESC, first, second
LIMIT $limit
MATCH (s:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor)
WHERE s.id IN [first, second] AND t.id IN [first, second] AND s.id <> t.id AND e.status = 'actual' AND e.stance * after > 0
  AND coalesce(e.date, e.reported) >= since
WITH first, second, before, after, turned, s, e, coalesce(e.date, e.reported) AS known
ORDER BY known, e.id
WITH first, second, before, after, turned, collect({known: known, relation: e.type, source: s.name, id: e.id}) AS turns
WITH first, second, before, after, turned, head(turns) AS turning
MATCH (a:Actor {id: first})
MATCH (b:Actor {id: second})
RETURN a.name AS actor, b.name AS other, before, after, turning.known AS turn, turning.relation AS relation, turning.source AS source,
       turning.id AS event
ORDER BY turned DESC, a.id, b.id
