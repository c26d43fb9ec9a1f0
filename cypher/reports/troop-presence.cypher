// title: Troop presence and withdrawals
// question: Who keeps forces where, since when, and who has pulled out or been told to?
// param actor: actor = null — only forces of, or in, this actor
// param limit: integer = 50 — rows at most
// column forces: text — whose forces
// column place: text — where
// column state: text — present, withdrawing (a withdrawal is planned or demanded) or withdrawn, by the latest event
// column since: date — first report of their presence
// column lastSeen: date — last report of their presence
// column withdrawn: date — last report of a withdrawal
// column documents: integer — documents that tell these events, added up
// column quote: quote — the words of the surest claim of the latest event
// column event: id — the latest event, for entente explain
// example: entente report troop-presence --param actor=Niger
MATCH (s:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor)
WHERE e.type IN ['STATIONED_FORCES_IN', 'WITHDREW_FROM'] AND e.status IN ['actual', 'planned', 'urged', 'ended']
  AND ($actor IS NULL OR s.id = $actor OR t.id = $actor) AND NOT t:Organization
WITH s, t, e, coalesce(e.date, e.reported, '') AS known, CASE WHEN e.type = 'STATIONED_FORCES_IN' AND e.status <> 'ended' THEN 1 ELSE 0 END AS presence
ORDER BY known DESC, presence, e.id
WITH s, t, collect({known: known, presence: presence, status: e.status, id: e.id}) AS events, sum(e.documents) AS documents
WITH s, t, documents, head(events) AS latest, [x IN events WHERE x.presence = 1 AND x.known <> ''] AS seen,
     [x IN events WHERE x.presence = 0 AND x.status IN ['actual', 'ended'] AND x.known <> ''] AS left
MATCH (:Event {id: latest.id})<-[:SUPPORTS]-(c:Claim)
WITH s, t, documents, latest, seen, left, c
ORDER BY c.confidence DESC, c.id
WITH s, t, documents, latest, seen, left, collect(c.quote) AS quotes
RETURN s.name AS forces, t.name AS place,
       CASE WHEN latest.presence = 1 THEN 'present' WHEN latest.status IN ['actual', 'ended'] THEN 'withdrawn' ELSE 'withdrawing' END AS state,
       last(seen).known AS since, head(seen).known AS lastSeen, head(left).known AS withdrawn, documents, head(quotes) AS quote, latest.id AS event
ORDER BY latest.known DESC, forces, place, s.id, t.id
LIMIT $limit
