## Roluri, invitații și aceeași persoană pe mai multe platforme

role-name = { $role ->
    [owner] administrator
    [coordinator] coordonator
    [representative] reprezentant
   *[member] membru
}
account-name = { $platform ->
    [console] terminal
    [telegram] Telegram
    [discord] Discord
   *[other] { $platform }
} { $person }

## Invitații

invite-whom = Pe cine inviți?
invite-choose = Alege rolul
invite-which = Ce organizație va reprezenta? Scrie-i numele sau câteva cuvinte despre ea. /cancel dacă te-ai răzgândit.
invite-found = Despre care e vorba? Dacă nu e aici, scrie altfel numele ei.
invite-choose-organisation = Alege organizația
invite-no-organisation = Nu am găsit în catalog nicio organizație pentru „{ $words }”. Scrie altfel numele ei sau /cancel.
invite-made = { $role ->
    [owner] Am făcut o invitație pentru un administrator.
    [coordinator] Am făcut o invitație pentru un coordonator.
   *[other] Am făcut o invitație pentru un reprezentant.
}
invite-organisations = Va reprezenta: { $organisations }
invite-telegram = Linkul pentru Telegram: { $url }
invite-discord = Pe Discord: comanda /start într-o conversație privată cu botul, cu acest cod: { $code }
invite-line = Pe orice platformă, scris botului în privat: { $line }
invite-rules = Se poate folosi o singură dată, până pe { $date }. Trimite-o doar persoanei potrivite: cine o are o poate folosi.
invite-not-yours = Poți invita doar reprezentanți ai organizațiilor.
invite-organisation-gone = Organizația aceasta nu mai e în catalog. Alege alta cu /invite.

redeem-done = { $role ->
    [owner] De acum ești administrator al comunității.
    [coordinator] De acum ești coordonator al comunității.
   *[other] De acum ești reprezentant.
}
redeem-organisations = Reprezinți: { $organisations }
redeem-may = { $role ->
    [owner] Cu /invite chemi pe oricine e nevoie, iar cu /roles vezi cine ce rol are și îl poți lua înapoi. Tot ce poți face: /help
    [coordinator] Cu /invite chemi reprezentanți ai organizațiilor, iar cu /roles vezi cine ce rol are. Tot ce poți face: /help
   *[other] Când un membru vrea să vă cunoască, îți scriu aici. Tot ce poți face: /help
}
redeem-kept = Rolul pe care îl aveai rămâne și el.
redeem-have-it = Ai deja tot ce dă invitația aceasta, așa că n-am folosit-o. O poți trimite altcuiva.
redeem-unknown = Nu cunosc codul acesta. Verifică dacă l-ai copiat întreg sau cere altul de la cine te-a invitat.
redeem-used = Invitația aceasta a fost deja folosită. Cere alta de la cine te-a invitat.
redeem-expired = Invitația aceasta nu mai e valabilă. Cere alta de la cine te-a invitat.
code-too-many = { PLURAL($count) ->
    [one] Ai încercat prea multe coduri greșite. Mai încearcă peste { $count } minut.
    [few] Ai încercat prea multe coduri greșite. Mai încearcă peste { $count } minute.
   *[other] Ai încercat prea multe coduri greșite. Mai încearcă peste { $count } de minute.
}

## Cine ce rol are

roles-list = { PLURAL($count) ->
    [one] O persoană are un rol aici:
    [few] { $count } persoane au un rol aici:
   *[other] { $count } de persoane au un rol aici:
}
roles-none = Încă nu are nimeni un rol aici.
roles-nobody-more = Pe pagina aceasta nu mai e nimeni.
roles-you = tu
roles-role = Rol: { $role }
roles-speaks-for = Reprezintă: { $organisations }
roles-organisation-gone = o organizație care nu mai e în catalog
roles-revoke = Retrage rolul
roles-sure = Retrag rolul de { $role } pentru { $accounts }? Rămâne membru ca toți ceilalți, nu mai reprezintă pe nimeni, iar invitațiile sale nefolosite nu mai sunt bune.
roles-sure-you = Renunți la rolul de { $role }? Rămâi membru ca toți ceilalți, nu mai reprezinți pe nimeni, iar invitațiile tale nefolosite nu mai sunt bune.
roles-revoke-yes = Da, retrage rolul
roles-keep = Nu, rămâne
roles-revoked = Gata: { $accounts } e acum membru ca toți ceilalți.
roles-revoked-told = Nu mai ai rolul de { $role } aici. Dacă e o greșeală, vorbește cu un coordonator.
roles-revoked-you = Gata: ești membru ca toți ceilalți.
roles-last-owner = E singurul administrator, iar comunitatea nu poate rămâne fără niciunul. Invită mai întâi pe altcineva cu /invite.
roles-not-yours = Poți retrage doar rolul unui reprezentant.
roles-changed = Între timp s-a schimbat ceva. Așa e acum:
roles-gone = Persoana aceasta nu mai are niciun rol.

## Aceeași persoană pe două platforme

link-code = Codul tău: { $code }
link-how = Scrie botului de pe cealaltă platformă: { $line }. Codul e bun 15 minute, o singură dată. Nu-l da nimănui: cine îl scrie devine una cu tine.
link-unknown = Nu cunosc codul acesta. Scrie /link pe cealaltă platformă și copiază codul de acolo.
link-expired = Codul acesta nu mai e bun. Scrie din nou /link pe cealaltă platformă.
link-own = Codul acesta e chiar al tău. Scrie-l pe cealaltă platformă, aceea pe care vrei s-o legi de contul de aici.
link-sure = Leg contul de aici ({ $here }) de { $there }? De acum ești pentru mine aceeași persoană pe amândouă:
link-settings = Setările de acolo rămân; unde acolo nu e nimic, le iau pe cele de aici.
link-moves = Întrebările, cererile către organizații și mesajele care te așteaptă merg împreună, la fel rolurile. De atunci îți pot scrie pe oricare dintre ele.
link-back = Cu /unlink poți scoate oricând un cont; setările, întrebările și rolurile rămân atunci la celelalte.
link-yes = Da, leagă-le
link-no = Nu, rămân separate
link-done = Gata: de acum ești aceeași persoană aici și acolo ({ $accounts }).
link-cancelled = Bine, conturile rămân separate.
unlink-alone = Contul acesta nu e legat de altul. Ca să-l legi, scrie /link.
unlink-sure = Scot contul de aici ({ $here })? Începe de la zero, fără setările, întrebările și rolurile tale; ele rămân la { $others }.
unlink-yes = Da, scoate-l
unlink-no = Nu, rămâne legat
unlink-done = Gata: contul acesta e acum unul nou, fără legătură cu celelalte.
unlink-cancelled = Bine, contul rămâne legat.

## Linia de comandă

roles-line = { $id }: { $role }, { $accounts }
roles-line-speaks-for = { "    " }reprezintă: { $organisations }
roles-no-account = fără cont
roles-cli-revoked = Gata: { $id } ({ $accounts }) e acum membru ca toți ceilalți.
roles-cli-gone = { $id } nu are niciun rol. Cine are unul: xploit-bot roles
roles-cli-last-owner = { $id } e singurul administrator, iar comunitatea nu poate rămâne fără niciunul. Invită mai întâi pe altcineva: xploit-bot invite owner
invite-cli-which = Un reprezentant are nevoie de o organizație din catalog: --organisation "numele ei"
invite-cli-for-none = Doar un reprezentant vorbește pentru o organizație. Lasă deoparte --organisation sau scrie: xploit-bot invite representative
invite-cli-nothing = Nu am găsit în catalog nicio organizație pentru „{ $words }”.
invite-cli-several = „{ $words }” poate fi: { $organisations }. Scrie numele întreg al uneia.
invite-cli-no-name = Nu am putut afla cum se numește botul pe Telegram ({ $reason }), așa că lipsește linkul. Codul e bun oricum.
