// Quotes behind a pair, as a table
// Put in other names.
MATCH (a:Actor {name: 'Niger'})-[:INITIATED|AFFECTED]-(e:Event)-[:INITIATED|AFFECTED]-(b:Actor {name: 'France'})
MATCH (e)<-[:SUPPORTS]-(c:Claim)-[:FROM]->(d:Document)
RETURN e.date AS date, e.type AS relation, e.status AS status, c.quote AS quote, d.publisher AS publisher, d.publishedAt AS published
ORDER BY date, relation
