// The latest document, its claims and actors
MATCH (d:Document)
WITH d ORDER BY d.publishedAt DESC, d.id LIMIT 1
MATCH p = (d)<-[:FROM]-(:Claim)-[:SOURCE|TARGET|SAID_BY]->(:Actor)
RETURN p
