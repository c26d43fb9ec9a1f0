// title: Suspended aid
// question: Who stopped or cut aid to, or cooperation with, whom?
// param actor: actor = null — only what this actor did or suffered
// param limit: integer = 50 — rows at most
// column date: date — when, as far as known
// column source: text — who did it
// column relation: relation — what it is
// column target: text — to whom
// column status: text — whether it happened, is planned, demanded, denied …
// column documents: integer — documents that tell it
// column quote: quote — the words of the surest claim
// column event: id — id for entente explain
// example: entente report suspended-aid --param actor=Niger
MATCH (s:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor)
WHERE e.type IN ['SUSPENDED_AID_TO'] AND ($actor IS NULL OR s.id = $actor OR t.id = $actor)
MATCH (e)<-[:SUPPORTS]-(c:Claim)
WITH s, e, t, c
ORDER BY c.confidence DESC, c.id
WITH s, e, t, collect(c.quote) AS quotes
RETURN e.date AS date, s.name AS source, e.type AS relation, t.name AS target, e.status AS status, e.documents AS documents,
       head(quotes) AS quote, e.id AS event
ORDER BY coalesce(e.date, e.reported, '0') DESC, source, relation, target, e.id
LIMIT $limit
