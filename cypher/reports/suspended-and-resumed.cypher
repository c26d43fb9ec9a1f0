// title: Suspended and resumed
// question: What aid, ties or dealings were cut off, and which were taken up again, when and how?
// param actor: actor = null — only what this actor did or suffered
// param limit: integer = 50 — rows at most
// column suspended: date — when it was cut off
// column source: text — who did it
// column relation: relation — what it was
// column target: text — to whom
// column state: text — resumed, or open where no event of the pair takes it up again or lifts it
// column resumed: date — when it was taken up again or lifted
// column resumption: text — what that was
// column quote: quote — the words of the surest claim of the resumption, else of the suspension
// column event: id — id of the event that is quoted, for entente explain
// example: entente report suspended-and-resumed --param actor=ECOWAS
MATCH (s:Actor)-[:INITIATED]->(cut:Event)-[:AFFECTED]->(t:Actor)
WHERE cut.type IN ['SUSPENDED_AID_TO', 'SANCTIONED', 'SEVERED_TIES_WITH', 'DOWNGRADED_TIES_WITH'] AND cut.status = 'actual' AND s.id <> t.id
  AND ($actor IS NULL OR s.id = $actor OR t.id = $actor)
WITH s, t, cut, coalesce(cut.date, cut.reported, '') AS began, CASE WHEN cut.endedBy IS NULL THEN 'open' ELSE 'resumed' END AS state,
     coalesce(cut.endedBy, cut.id) AS event
ORDER BY state DESC, began DESC, cut.id
LIMIT $limit
MATCH (back:Event {id: event})
MATCH (back)<-[:SUPPORTS]-(c:Claim)
WITH s, t, cut, back, began, state, event, c
ORDER BY c.confidence DESC, c.id
WITH s, t, cut, back, began, state, event, head(collect(c.quote)) AS quote
RETURN coalesce(cut.date, cut.reported) AS suspended, s.name AS source, cut.type AS relation, t.name AS target,
       state, cut.until AS resumed, CASE WHEN state = 'resumed' THEN back.type END AS resumption, quote, event
ORDER BY state DESC, began DESC, cut.id
