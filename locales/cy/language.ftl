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
    [cy] Cymraeg, Gymraeg, Nghymraeg, Chymraeg
    [uk] Wcreineg
    [ru] Rwseg
    [pl] Pwyleg, Bwyleg, Phwyleg
    [tr] Twrceg, Dwrceg, Thwrceg
    [pt] Portiwgaleg, Bortiwgaleg, Phortiwgaleg
    [bg] Bwlgareg, Fwlgareg
    [sr] Serbeg
    [rom] Romani
   *[other] { $code }
}
language-own-name = Cymraeg
language-now = Iaith ein sgwrs nawr: { $language }. Pa iaith hoffet ti ei defnyddio?
language-chosen = Iawn, Cymraeg fydd hi o hyn ymlaen.
language-unknown = Dydw i ddim yn siarad “{ $words }” eto.
language-offer = Rwyt ti'n ysgrifennu yn { $language }. Gawn ni barhau yn { $language }?
language-offer-theirs = Gawn ni barhau yn Gymraeg?
language-stays = Iawn, fe gadwn ni at y Gymraeg.
language-choose = Dewis iaith
