// title: Contradictions
// question: Which claims cannot both be true: what one says is done and another denies, or one happening on two dates? Both stand, with both quotes.
// param actor: actor = null — only what this actor did or suffered
// param days: integer = 7 — how far apart, in days, two claims can be and still speak of one happening
// param limit: integer = 50 — rows at most
// column source: text — who
// column relation: relation — what it is
// column target: text — to whom
// column kind: text — denied, negated, or two dates
// column date: date — of the one event, or of its first report
// column quote: quote — the words of its surest claim
// column otherDate: date — of the other event, or of its first report
// column otherQuote: quote — the words of its surest claim
// column event: id — id of the one, for entente explain
// column otherEvent: id — id of the other
// example: entente report contradictions --param days=365
MATCH (named:Actor)
WHERE $actor IS NULL OR named.id = $actor
WITH named
ORDER BY named.id
MATCH (named)-[part:INITIATED|AFFECTED]-(a:Event)-[rest:INITIATED|AFFECTED]-(other:Actor)
WHERE type(part) <> type(rest) AND (type(part) = 'INITIATED' OR ($actor IS NOT NULL AND other.id <> named.id))
  AND a.status = 'actual'
WITH a, CASE WHEN type(part) = 'INITIATED' THEN named ELSE other END AS s, CASE WHEN type(part) = 'INITIATED' THEN other ELSE named END AS t
WITH s, a, t, a.dyad AS dyad
MATCH (b:Event {dyad: dyad})
WITH s, a, t, b, (a.day - b.lastDay <= $days AND b.day - a.lastDay <= $days
      AND (((b.status = 'denied' OR b.status = 'negated')
          AND (a.lasts = true OR a.date IS NULL OR b.date IS NULL OR (a.day <= b.lastDay AND b.day <= a.lastDay)))
        OR (b.status = 'actual' AND a.lasts = true AND a.date < b.date AND a.lastDay < b.day))) AS clash
WHERE clash = true
MATCH (a)<-[:SUPPORTS]-(c:Claim)
MATCH (c)-[:FROM]->(d:Document)
WITH s, a, t, b, c, d
ORDER BY c.confidence DESC, c.id
WITH s, a, t, b, collect(c.quote) AS quotes, collect(d.id) AS documents
MATCH (b)<-[:SUPPORTS]-(o:Claim)
MATCH (o)-[:FROM]->(od:Document)
WITH s, a, t, b, quotes, documents, o, od
ORDER BY o.confidence DESC, o.id
WITH s, a, t, b, quotes, documents, collect(o.quote) AS others, collect(od.id) AS otherDocuments
WHERE b.status <> 'actual' OR none(id IN documents WHERE id IN otherDocuments)
RETURN s.name AS source, a.type AS relation, t.name AS target, CASE WHEN b.status = 'actual' THEN 'two dates' ELSE b.status END AS kind,
       coalesce(a.date, a.reported) AS date, head(quotes) AS quote, coalesce(b.date, b.reported) AS otherDate, head(others) AS otherQuote,
       a.id AS event, b.id AS otherEvent
ORDER BY relation, source, target, date, event, otherEvent
LIMIT $limit
