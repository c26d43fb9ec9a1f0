// title: Suspended and resumed
// question: What aid, ties or dealings were cut off, and which were taken up again, when and how?
// param actor: actor = null — only what this actor did or suffered
// param limit: integer = 50 — rows at most
// column suspended: date — when it was cut off
// column source: text — who did it
// column relation: text — what it was
// column target: text — to whom
// column state: text — resumed, or open where nothing tells of a resumption
// column resumed: date — the first resumption afterwards
// column resumption: text — what that was
// column quote: text — the words of the surest claim of the resumption, else of the suspension
// column event: text — id of the event that is quoted, for entente explain
// example: entente report suspended-and-resumed --param actor=ECOWAS
MATCH (s:Actor)-[:INITIATED]->(cut:Event)-[:AFFECTED]->(t:Actor)
WHERE cut.type IN ['SUSPENDED_AID_TO', 'SANCTIONED', 'SEVERED_TIES_WITH', 'DOWNGRADED_TIES_WITH'] AND cut.status = 'actual' AND s.id <> t.id
  AND ($actor IS NULL OR s.id = $actor OR t.id = $actor)
WITH s, t, cut, coalesce(cut.date, cut.reported, '') AS suspended
OPTIONAL MATCH (s)-[:INITIATED|AFFECTED]-(back:Event)-[:INITIATED|AFFECTED]-(t)
WHERE back.status = 'actual' AND coalesce(back.date, back.reported, '') > suspended
  AND ((cut.type = 'SANCTIONED' AND back.type = 'EASED_SANCTIONS_ON')
    OR (cut.type = 'SUSPENDED_AID_TO' AND back.type IN ['AIDED', 'COOPERATED_WITH', 'AGREED_WITH'])
    OR (cut.type IN ['SEVERED_TIES_WITH', 'DOWNGRADED_TIES_WITH'] AND back.type IN ['COOPERATED_WITH', 'AGREED_WITH', 'ALLIED_WITH']))
WITH s, t, cut, suspended, back, coalesce(back.date, back.reported) AS resumed
ORDER BY resumed, back.id
WITH s, t, cut, suspended, collect({day: resumed, relation: back.type, id: back.id}) AS resumptions
WITH s, t, cut, suspended, head(resumptions) AS first
WITH s, t, cut, suspended, first, coalesce(first.id, cut.id) AS event
MATCH (c:Claim)-[:SUPPORTS]->(:Event {id: event})
WITH s, t, cut, suspended, first, event, c
ORDER BY c.confidence DESC, c.id
WITH s, t, cut, suspended, first, event, head(collect(c.quote)) AS quote
RETURN coalesce(cut.date, cut.reported) AS suspended, s.name AS source, cut.type AS relation, t.name AS target,
       CASE WHEN first.id IS NULL THEN 'open' ELSE 'resumed' END AS state, first.day AS resumed, first.relation AS resumption, quote, event
ORDER BY state DESC, suspended DESC, cut.id
LIMIT $limit
