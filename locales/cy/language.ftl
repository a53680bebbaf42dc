## Ieithoedd, a'r cynnig i newid

language-name = { $code ->
    [ro] Rwmaneg
    [en] Saesneg
    [cy] Cymraeg
    [hu] Hwngareg
    [de] Almaeneg
    [fr] Ffrangeg
    [es] Sbaeneg
    [it] Eidaleg
    [uk] Wcreineg
    [ru] Rwseg
    [pl] Pwyleg
    [tr] Twrceg
    [pt] Portiwgaleg
    [bg] Bwlgareg
    [sr] Serbeg
    [rom] Romani
    [lt] Lithwaneg
    [nl] Iseldireg
    [el] Groeg
    [sv] Swedeg
    [fi] Ffinneg
    [da] Daneg
    [cs] Tsieceg
    [sk] Slofaceg
    [sl] Slofeneg
    [hr] Croateg
    [ga] Gwyddeleg
    [la] Lladin
    [zh] Tsieineeg
    [ja] Japaneeg
    [ar] Arabeg
   *[other] { $code }
}

# Words that ask for a language of teaching, as a list
language-in-words = { $code ->
    [ro] Rwmaneg
    [en] Saesneg
    [hu] Hwngareg
    [de] Almaeneg
    [fr] Ffrangeg
    [es] Sbaeneg
    [it] Eidaleg
    [cy] Cymraeg, Gymraeg, Nghymraeg
    [uk] Wcreineg
    [ru] Rwseg
    [pl] Pwyleg, Bwyleg
    [tr] Twrceg, Dwrceg
    [pt] Portiwgaleg
    [bg] Bwlgareg
    [sr] Serbeg
    [rom] Romani
   *[other] { $code }
}
language-own-name = Cymraeg
language-now = Ein hiaith ni nawr: { $language }. Pa iaith gawn ni ei defnyddio?
language-chosen = Iawn, Cymraeg fydd hi o hyn ymlaen.
language-unknown = Dydw i ddim yn siarad “{ $words }” eto.
language-offer = Rwyt ti'n ysgrifennu mewn iaith arall ({ $language }). Gawn ni ddal ati ynddi?
language-offer-theirs = Gawn ni ddal ati yn Gymraeg?
