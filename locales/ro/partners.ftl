## Organizații partenere

partners-which = Pe cine cauți? Scrie-mi un nume, un loc, ce ar trebui să ofere sau ce ar trebui să caute organizația. Sau alege:
partners-found = { PLURAL($count) ->
    [one] Am găsit o organizație:
    [few] Am găsit { $count } organizații:
   *[other] Am găsit { $count } de organizații:
}
partners-found-first = { PLURAL($count) ->
    [one] Am găsit o organizație. Primele { $shown }:
    [few] Am găsit { $count } organizații. Primele { $shown }:
   *[other] Am găsit { $count } de organizații. Primele { $shown }:
}
partners-nothing = Nu am găsit în catalogul nostru nicio organizație potrivită pentru „{ $asked }”.
partners-nothing-now = Nu am acum nicio organizație de felul acesta în catalog.
partners-which-sector = Din ce sector?
partners-no-sectors = Niciuna dintre aceste organizații nu are trecut sectorul.
wish-offers = doar ce oferă
wish-seeks = doar ce caută
wish-works-in = lucrează în { $language }
button-sector = Alege sectorul
button-who-offers = Cine oferă asta
button-who-seeks = Cine caută asta
button-what-they-seek = Ce caută organizațiile
button-all-organisations = Toate organizațiile
button-introduce = Fă-mi cunoștință

# Words that name a sector when nothing else is written, as lists
partners-sector-words = { $sector ->
    [authority] autoritate publică, autorități publice, autoritate, autorități, instituție publică, instituții publice
    [education] instituție de învățământ, instituții de învățământ, instituție educațională, instituții educaționale, unitate de învățământ, unități de învățământ
    [company] companie privată, companii private, companie, companii, firmă, firme, firmă privată, firme private
    [culture] instituție de cultură, instituții de cultură, instituție culturală, instituții culturale
    [ngo] organizație neguvernamentală, organizații neguvernamentale, ONG, ONG-uri, onguri, organizație nonprofit, organizații nonprofit
   *[other] { $sector }
}
