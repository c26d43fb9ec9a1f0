// Title: No actor belongs to a bloc any more
// Parameters: none
MATCH (a:Actor)
WHERE a.bloc IS NOT NULL
REMOVE a.bloc, a:Bloc1, a:Bloc2, a:Bloc3, a:Bloc4, a:Bloc5, a:Bloc6, a:Bloc7, a:Bloc8
