## Fotografii și documente pe care le trimit oamenii

file-photo = fotografie, { $size }
file-document = { $name }, { $size }
file-told = { $file }: { $alt }
file-kilobytes = { $count } kB
file-megabytes = { $count } MB
file-alt = { $kind ->
    [photo] În fotografie: { $alt }
   *[document] În document: { $alt }
}
file-gone = { $kind ->
    [photo] Aici e și o fotografie, dar nu o mai pot arăta.
   *[document] Aici e și un document, dar nu-l mai pot arăta.
}
file-one-at-a-time = Câte un fișier, te rog: dintre cele venite împreună m-am uitat doar la primul.
file-words-alone = Am citit ce ai scris; cu fișierul nu pot face nimic aici.
file-not-here = Aici nu am ce face cu un fișier. Răspunde în cuvinte, te rog, sau /cancel.
file-unfit = { $why ->
    [sort] Cu filme, sunete sau stickere nu am ce face. Scrie-mi în cuvinte; la o idee primesc și o fotografie sau un document.
    [type] Nu pot primi fișiere de tipul acesta. Primesc fotografii (JPEG, PNG, WebP) și documente (PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, TXT, MD, CSV).
    [mismatch] Numele fișierului spune un tip, iar fișierul e de alt tip, așa că nu-l pot primi. Salvează-l încă o dată din programul în care a fost făcut, apoi trimite-l din nou.
    [too-large] Fișierul e prea mare: cel mult { $limit } MB. Micșorează-l sau trimite doar o parte din el.
   *[empty] Fișierul e gol. Trimite-l din nou, te rog.
}
file-offer = { $kind ->
    [photo] Pot pune fotografia lângă o idee pe care o spui comunității.
   *[document] Pot pune documentul lângă o idee pe care o spui comunității.
}
file-offer-draft = { $kind ->
    [photo] Pot pune fotografia lângă ideea pe care ai început-o, „{ $title }”.
   *[document] Pot pune documentul lângă ideea pe care ai început-o, „{ $title }”.
}
button-file-begin = Încep o idee
button-file-add = Pune lângă idee
button-file-words = Răspunde doar la ce am scris

## Fotografia sau documentul unei idei

idea-ask-file = Trimite-mi o fotografie sau un document care îți arată ideea: JPEG, PNG, PDF, ODT, DOCX și altele asemenea, de cel mult { $limit } MB. Îl vede oricine citește ideea, așa că trimite doar ce ai voie să arăți. /cancel dacă te-ai răzgândit.
idea-ask-alt = { $kind ->
    [photo] Ce se vede în fotografie? Câteva cuvinte îi ajută pe cei care nu o pot vedea.
   *[document] Ce e în document? Câteva cuvinte îi ajută pe cei care nu-l pot deschide.
}
idea-file-taken = { $kind ->
    [photo] Am pus fotografia lângă ideea ta.
   *[document] Am pus documentul lângă ideea ta.
}
idea-shall-i-take-off = { $kind ->
    [photo] Scot fotografia de la ideea „{ $title }”? Nu mai poate fi pusă la loc.
   *[document] Scot documentul de la ideea „{ $title }”? Nu mai poate fi pus la loc.
}
idea-file-off = { $kind ->
    [photo] Am scos fotografia de la idee.
   *[document] Am scos documentul de la idee.
}
idea-file-taken-off = { $kind ->
    [photo] Un coordonator a scos fotografia de la ideea ta „{ $title }”. Restul a rămas neschimbat.
   *[document] Un coordonator a scos documentul de la ideea ta „{ $title }”. Restul a rămas neschimbat.
}
moderate-file-off = { $kind ->
    [photo] Am scos fotografia. Autorul a aflat.
   *[document] Am scos documentul. Autorul a aflat.
}
button-idea-file = Fotografie sau document
button-idea-file-other = { $kind ->
    [photo] Altă fotografie
   *[document] Alt document
}
button-idea-file-off = { $kind ->
    [photo] Scoate fotografia
   *[document] Scoate documentul
}
button-idea-file-off-yes = Da, scoate
button-idea-alt = { $kind ->
    [photo] Descrie fotografia
   *[document] Descrie documentul
}
mydata-idea-file = Lângă ea: { $file } (din { $date })
mydata-file-offered = Un fișier trimis de tine, care nu ține încă de nimic: { $file }

## Imaginea sau documentul unui anunț

announce-ask-file = Trimite-mi imaginea sau documentul: JPEG, PNG, PDF, ODT, DOCX și altele asemenea, de cel mult { $limit } MB. /cancel dacă te-ai răzgândit.
announce-ask-alt = Ce se vede în imagine? Le spun celor care nu o pot vedea, așa că scrie și ce e scris pe ea.
announce-with-file = Împreună cu: { $file }
announce-two-messages = { $kind ->
    [photo] Pe Telegram vine întâi imaginea, apoi textul în alt mesaj: sub o imagine încap cel mult 1.024 de caractere.
   *[document] Pe Telegram vine întâi documentul, apoi textul în alt mesaj: sub un document încap cel mult 1.024 de caractere.
}
announce-file-unfit = { $file }: { $why }
announce-file-no-alt = { $file }: o imagine are nevoie de cuvinte pentru cei care nu o pot vedea. Adaugă în antet: alt = "…"
button-announce-file = Imagine sau document
button-announce-file-other = Altă imagine sau alt document
button-announce-file-off = { $kind ->
    [photo] Scoate imaginea
   *[document] Scoate documentul
}
