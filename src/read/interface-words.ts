const words = (list: string): string[] => list.split(/\s+/u).filter(Boolean);

/** Words of buttons and menus. A line made of nothing else is no prose. */
export const INTERFACE_WORDS: ReadonlySet<string> = new Set(
  words(`
  about accept account all ads advertisement advertising alerts app article audio back bookmark by cancel close comment comments
  contact continue cookie cookies copied copy download email facebook feed flipboard follow for here home icon in instagram join like link
  linkedin listen live load log login logout mail menu messenger more my navigation newsletter newsletters next now of on open or our
  page pinterest play post previous print privacy pocket policy preferences read reddit register reject reply report rss save saved
  search see send settings share shares show sign skip subscribe subscription story telegram terms the this threads tiktok to toggle top
  transcript tumblr tweet twitter up us use via video viber view vkontakte watch whatsapp with x youtube your
  à abonnement abonnez accepter accueil afficher annonce article au aux aimer bluesky c cet cette commentaire commentaires commenter
  compte connecter connexion connectez copier courriel cookies de découvrir des écouter envoyer et e ce fermer fil imprimer impression
  inscription inscrire inscrivez j j'aime l la le les lien lire lecture mastodon mot newsletter notre nos nous ou par partage partager
  partagez pinterest plus pour précédent publicité publier rechercher recherche recevoir réagir refuser retour s se sauvegarder
  suivez suivre suivant sur sommaire télécharger tous toutes un une via vidéo voir vos vous
  abonnement abonner accepter afvis alle annonce artikel artiklen båndlæg cookies del dele din dit e-mail find følg for forsiden gem
  hent her indstillinger ind kommentar kommentarer kommentér kontakt kopier kopiér kør link linket log luk læs lyt med mail menu mere
  min nyhedsbrev næste og om opret os på på print privatliv profil reklame send se side skriv søg tilbage tilmeld til udskriv ud video vores
  `),
);

/** Common words of the three languages: prose has many of them, lists of names of icons and of menu entries hardly any. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  words(`
  a an and are as at be been but by for from had has have he her his if in into is it its not of on or over she that the their they this
  to under was were which who will with would
  à au aux avec ce cette ces dans de des du elle en entre est et été ils l la le les leur leurs mais n ne ont ou par pas pour qu que
  qui s sa se ses son sont sur un une d a était il
  af at da de den der det dog efter eller en er et for fra han har havde hun i ikke kan med mod må nu og om op over på sig
  siden sin skal som til ud var ved vil være
  `),
);
