## Limbile și oferta de a schimba limba

language-name = { $code ->
    [ro] română
    [en] engleză
    [cy] galeză
    [hu] maghiară
    [de] germană
    [fr] franceză
    [es] spaniolă
    [it] italiană
    [uk] ucraineană
    [ru] rusă
    [pl] polonă
    [tr] turcă
    [pt] portugheză
    [bg] bulgară
    [sr] sârbă
    [rom] romani
    [lt] lituaniană
    [nl] neerlandeză
    [el] greacă
    [sv] suedeză
    [fi] finlandeză
    [da] daneză
    [cs] cehă
    [sk] slovacă
    [sl] slovenă
    [hr] croată
    [ga] irlandeză
    [la] latină
    [zh] chineză
    [ja] japoneză
    [ar] arabă
   *[other] { $code }
}

# Words that ask for a language of teaching, as a list
language-in-words = { $code ->
    [ro] română, româna, românește
    [en] engleză, engleza, englezește
    [hu] maghiară, maghiara, ungurește, ungară
    [de] germană, germana, nemțește
    [fr] franceză, franceza
    [es] spaniolă, spaniola
    [it] italiană, italiana
    [cy] galeză, galeza
    [uk] ucraineană, ucraineana
    [ru] rusă, rusa, rusește
    [pl] polonă, polona, poloneză
    [tr] turcă, turca
    [pt] portugheză, portugheza
    [bg] bulgară, bulgara
    [sr] sârbă, sârba
    [rom] romani, rromani
   *[other] { $code }
}
language-own-name = română
language-now = Acum vorbim în { $language }. În ce limbă continuăm?
language-chosen = Bine, de acum vorbim în română.
language-unknown = Nu vorbesc încă „{ $words }”.
language-offer = Scrii în { $language }. Vrei să continuăm în { $language }?
language-offer-theirs = Vrei să continuăm în română?
language-stays = Bine, rămânem la română.
language-choose = Alege limba
