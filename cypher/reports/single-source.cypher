// title: Single-source claims
// question: Which weighty events rest on one origin alone, be it copied by many, so that they want a second source?
// param actor: actor = null — only events of this actor
// param limit: integer = 50 — rows at most
// column date: date — when, as far as known
// column source: text — who did it
// column relation: relation — what it is
// column target: text — to whom
// column stance: number — how much one such event counts, from -1 to 1
// column confidence: number — from 0 to 1
// column publishers: integer — publishers that tell it; more than one where they copy each other or an agency
// column publisher: text — who says so, in the surest claim; the address where no publisher is known
// column quote: quote — in these words
// column event: id — id for entente explain
// example: entente report single-source --param actor=Russia
MATCH (named:Actor)
WHERE $actor IS NULL OR named.id = $actor
WITH named
ORDER BY named.id
MATCH (named)-[part:INITIATED|AFFECTED]-(e:Event)-[rest:INITIATED|AFFECTED]-(other:Actor)
WHERE type(part) <> type(rest) AND (type(part) = 'INITIATED' OR ($actor IS NOT NULL AND other.id <> named.id))
  AND e.status = 'actual' AND e.support <= 1 AND e.stance <> 0
WITH e.id AS id, abs(e.stance) AS weight, coalesce(e.date, e.reported, '0') AS known
ORDER BY weight DESC, known DESC, id
LIMIT $limit
MATCH (e:Event {id: id})<-[:INITIATED]-(s:Actor)
MATCH (e)-[:AFFECTED]->(t:Actor)
MATCH (e)<-[:SUPPORTS]-(c:Claim)
MATCH (c)-[:FROM]->(d:Document)
WITH s, e, t, weight, c, d
ORDER BY c.confidence DESC, c.id
WITH s, e, t, weight, collect({quote: c.quote, publisher: coalesce(d.publisher, d.url)}) AS claims
WITH s, e, t, weight, head(claims) AS best
RETURN e.date AS date, s.name AS source, e.type AS relation, t.name AS target, e.stance AS stance, e.confidence AS confidence,
       e.publishers AS publishers, best.publisher AS publisher, best.quote AS quote, e.id AS event
ORDER BY weight DESC, coalesce(e.date, e.reported, '0') DESC, e.id
