// What happened between two, with sentences and sources
// Put in other names.
MATCH p = (a:Actor {name: 'Niger'})-[:INITIATED|AFFECTED]-(e:Event)-[:INITIATED|AFFECTED]-(b:Actor {name: 'France'})
MATCH q = (e)<-[:SUPPORTS]-(:Claim)-[:FROM]->(:Document)
RETURN p, q
