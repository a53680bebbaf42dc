## Words of questions: lists parted by commas, compared without case and diacritics, the longest phrase first

# Says nothing of the subject: greetings, politeness, wishes, function words. No kinds (curs, atelier …): these are asked for.
# "ai" stands only in phrases: alone it is artificial intelligence.
question-filler = aveți, frumos, faci, faceți, mă numesc, numele meu, nou, noutăți, contact, contactez, date de contact, anul, ani, weekend, vorbesc, vorbi, cu cineva, cineva, bună, bună ziua, bună seara, bună dimineața, salut, salutare, salutări, servus, noroc, hei, hello,
    alo, ok, okay, mulțumesc, mulțumim, mersi, merci, mulțam, rog, pls, scuze, scuzați, îmi cer scuze, doamnă,
    domnule, vreau, vrea, vrem, vor, voi, voiam, vroiam, doresc, dori, dorim, dorește, doream, aș, ați, ar, am,
    are, avem, au, avea, aveam, caut, căutam, căuta, găsesc, găsi, găsim, găsit, găsiți, interesează, interesat,
    interesată, interesați, interesa, nevoie, știu, știi, știți, ști, știe, aflu, afla, aflăm, întreb, întreba,
    întrebare, spune, spuneți, spui, zice, ziceți, recomanda, recomandați, recomanzi, recomandare, propune,
    propuneți, sfat, sfătuiți, ajuta, ajutați, arată, arătați, dați, da, oferi, oferiți, oferă, există, găsește,
    pot, poți, poate, putem, puteți, putea, posibil, se poate, dacă se poate, cumva, învăț, învăța, învățăm, învețe,
    fac, face, facem, faceți, ține, țin, începe, încep, începem, particip, participa, înscriu, înscrie, înscriem,
    înscriere, merg, mergem, costă, trebuie, încerc, încerca, eu, tu, el, ea, noi, ei, ele, mă, te, se, ne, vă, îl,
    îi, le, lor, mie, ție, mi, ți, ni, vi, îmi, îți, își, mea, meu, mei, mele, ta, tău, tale, tăi, sa, său, săi,
    nostru, noastră, noștri, noastre, vostru, voastră, voștri, voastre, lui, mine, sine, dumneavoastră, dvs, dv, e,
    este, ești, sunt, suntem, sunteți, era, erau, eram, fi, fie, fiu, fost, s, n, m, l, v, i, nu, ba, de, la, cu,
    pe, în, din, prin, pentru, ptr, pt, ptru, pentr, către, până, după, despre, fără, între, spre, sub,
    lângă, printre, dinspre, și, ori, dar, iar, însă, ci, că, dacă, când, cum, unde, cine, ce, care, cât, câtă,
    câți, câte, căror, cui, cărui, de ce, atunci, apoi, acum, azi, tot, toți, toate, toată, totul, alt, altă, ceva,
    cineva, undeva, aici, careva, vreun, vreo, vreunul, vreuna, niște, un, o, al, ale, a, unui, unei, unor, unii,
    unele, unul, una, acest, această, acești, aceste, acesta, asta, ăla, aia, acel, acea, acei, acele, cel, cea, cei,
    așa, astfel, foarte, cam, mai, prea, mult, multă, mulți, puțin, puțină, chiar, doar, numai, legat, privind,
    referitor, privire, legătură, fel, oarecum, eventual, parcă, cred, adică, ce ai, nu ai, dacă ai, ai ceva, ai un,
    ai o, ai niște, ai vreun, ai vreo, ai și, ai cumva, ai vrea, ai putea, ai ști, ai avea

# Asks for what can be taken without travelling.
refine-online = online, on line, onlain, pe net, pe internet, prin internet, la distanță, de la distanță, de acasă,
    pe zoom, pe video, fără deplasare, fără să mă deplasez

# Asks for what costs nothing.
refine-free = gratuit, gratuită, gratuite, gratuiți, gratis, moca, moka, pe moca, pe gratis, în mod gratuit,
    free, fără bani, fără plată, fără taxă, fără taxe, fără cost, fără costuri, nu costă, nu costă nimic,
    care nu costă, zero lei

# Asks for what is near the member.
refine-near = aproape, aproape de mine, mai aproape, pe aproape, lângă mine, lângă noi, în zonă, din zonă,
    prin zonă, în zona mea, din zona mea, prin zona mea, pe aici, pe lângă mine, în apropiere,
    în apropierea mea, prin apropiere, prin împrejurimi, în împrejurimi, la noi în oraș, în oraș, în orașul meu,
    din orașul meu, nu departe, în cartier

# Asks for what starts within about a month.
refine-soon = curând, în curând, cât de curând, cât mai curând, luna asta, luna aceasta, săptămâna asta,
    săptămâna aceasta, săptămâna viitoare, săptămâna care vine, zilele astea, zilele acestea, zilele următoare,
    în următoarele zile, în următoarele săptămâni, în perioada următoare, cât mai repede, mai repede,
    cât mai rapid, imediat, urgent, începe curând, încep curând, care încep curând, care începe curând

# Asks for further answers to the last question.
refine-more = mai multe, mai mult, mai mulți, altele, și altele, alții, alte variante, alte opțiuni, altceva,
    următoarele, următoarea pagină, pagina următoare, arată mai multe, arată-mi mai multe, arătați mai multe,
    vezi mai multe, încă, mai dă, mai departe, restul, ce mai ai, ce mai aveți, ce mai e, ce mai este, mai ai,
    mai aveți, mai sunt, mai ai și altele, mai este ceva, mai e ceva, și mai multe

# May stand around a refinement of the last question ("și doar cele gratuite, te rog").
refine-filler = și, sau, dar, doar, numai, decât, cele, cel, cea, cei, celelalte, ceva, vreuna, vreunul, vreun,
    vreo, unele, unul, una, un, o, care, ce, să, fie, e, este, sunt, ar, fi, aș, vreau, vrea, aș vrea, dori,
    aș dori, caut, arată, arată-mi, dă-mi, dă, mi, îmi, mie, mă, te, vă, rog, te rog, vă rog, te rog frumos, mersi,
    merci, mulțumesc, bine, ok, okay, hai, atunci, deci, iar, dacă, se poate, dacă se poate, poate, există, ai,
    aveți, are, de, la, în, cu, pe, din, pentru, ptr, pt, tot, toate, toți, și eu, cumva, eventual, mai bine, mai,
    nu, altfel, acum, ale, al, a, acelea, alea, ăstea, acestea, dintre, dintre ele, bune, le, ele

# Leads to a language of teaching: "in Hungarian".
refine-into = în, in, în limba, în limbile, pe, limba, predare în, predat în

# Any learning opportunity, where nothing else is the subject.
question-opportunities = curs, cursuri, cursurile, cursul, un curs, oportunități, oportunitate, oportunitățile, activități, formare, formări, training, traininguri, ofertă, oferte, învățare

# Organisations rather than what they offer.
question-organisations = organizație, organizații, organizațiile, asociație, asociații, fundație, fundații, firmă, firme, companie, companii, instituție, instituții, ong, onguri, partener, parteneri, cine, primărie, primăria

# A thank-you or goodbye that needs no search.
question-thanks = mulțumesc, mulțumim, mulțam, mersi, merci, mersi mult, mulțumesc frumos, mulțumesc mult, thanks, super, perfect, grozav, minunat, pa, la revedere, o zi bună

# Yes and no to a question of the bot.
answer-yes = da, da da, sigur, desigur, bineînțeles, vreau, da vreau, te rog da, de acord, ok, okay, hai, întreabă, trimite, da trimite
answer-no = nu, nu nu, nu vreau, nu mersi, nu e nevoie, nu trebuie, lasă, las-o, nu acum
