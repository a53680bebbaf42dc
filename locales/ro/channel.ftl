## Anunțuri în grupuri și canale

command-channel = anunțuri în grupul sau canalul acesta
command-channel-names = canal, canale
channel-where = Ca să vină anunțuri într-un grup sau canal, ori să schimbi ceva acolo: adaugă-mă și scrie acolo /channel. Într-un canal de pe Telegram nu-mi poate scrie nimeni: fă-mă administrator cu drept de publicare și îți scriu eu aici.
channel-ask = În ce limbă să vină aici anunțurile comunității?
channel-ask-afar = În ce limbă să vină acolo anunțurile comunității?
channel-not-yours = Doar coordonatorii comunității pot aduce anunțurile într-un canal. Dacă ar trebui să vină și într-al tău, vorbește cu un coordonator.
channel-entrusted = Pot publica acum în „{ $name }”, așa că anunțurile comunității vin și acolo:
channel-pick = Alege limba
channel-on = Anunțurile comunității vin și aici, în limba { $language }.
channel-off = Anunțurile nu mai vin aici.
channel-about = Subiecte: { $topics }
channel-everything = toate
channel-about-everything = toate subiectele
channel-choose-topics = Ce subiecte interesează grupul sau canalul acesta? Apasă ca să alegi; apasă din nou ca să renunți. Fără niciunul vin toate anunțurile. Dacă alegi, anunțurile fără subiect nu mai vin.
channel-pick-topics = Alege subiectele
channel-list = { PLURAL($count) ->
    [one] Anunțurile vin într-un singur loc:
    [few] Anunțurile vin în { $count } grupuri și canale:
   *[other] Anunțurile vin în { $count } de grupuri și canale:
}
channel-last = ultimul anunț: „{ $title }”, { $outcome ->
    [delivered] ajuns
    [waiting] pe drum
    [left-out] nu era pentru limba de aici
    [unreachable] n-a ajuns: nu mai am acces
   *[failed] n-a ajuns: platforma l-a refuzat
}
channel-crosspost = { $outcome ->
    [crossposted] publicat și pe serverele care urmăresc canalul
    [forbidden] nepublicat pe serverele care îl urmăresc: dă-mi în canal dreptul de a trimite mesaje
    [gone] nepublicat pe serverele care îl urmăresc: mesajul nu mai era acolo
   *[failed] nepublicat pe serverele care îl urmăresc: Discord l-a refuzat
}
channel-dropped = Anunțurile nu mai vin în „{ $name }”.
channel-gone = Acolo nu mai veneau anunțuri. Vezi lista: /channel
button-channel-off = Fără anunțuri aici
button-channel-topics = Subiecte
button-channel-language = Altă limbă
button-channel-everything = Toate subiectele
button-channel-drop = Fără anunțuri acolo
button-channel-list = Înapoi la listă
