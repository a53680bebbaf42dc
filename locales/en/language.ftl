## Languages, and the offer to switch

language-name = { $code ->
    [ro] Romanian
    [en] English
    [cy] Welsh
    [hu] Hungarian
    [de] German
    [fr] French
    [es] Spanish
    [it] Italian
    [uk] Ukrainian
    [ru] Russian
    [pl] Polish
    [tr] Turkish
    [pt] Portuguese
    [bg] Bulgarian
    [sr] Serbian
    [rom] Romani
    [lt] Lithuanian
    [nl] Dutch
    [el] Greek
    [sv] Swedish
    [fi] Finnish
    [da] Danish
    [cs] Czech
    [sk] Slovak
    [sl] Slovenian
    [hr] Croatian
    [ga] Irish
    [la] Latin
    [zh] Chinese
    [ja] Japanese
    [ar] Arabic
   *[other] { $code }
}

# Words that ask for a language of teaching, as a list
language-in-words = { $code ->
    [ro] Romanian
    [en] English
    [hu] Hungarian
    [de] German
    [fr] French
    [es] Spanish
    [it] Italian
    [cy] Welsh
    [uk] Ukrainian
    [ru] Russian
    [pl] Polish
    [tr] Turkish
    [pt] Portuguese
    [bg] Bulgarian
    [sr] Serbian
    [rom] Romani
   *[other] { $code }
}
language-own-name = English
language-now = We are talking in { $language }. Which language would you like?
language-chosen = All right, we'll talk in English from now on.
language-unknown = I don't speak “{ $words }” yet.
language-offer = You are writing in { $language }. Shall we carry on in { $language }?
language-offer-theirs = Shall we carry on in English?
language-stays = All right, we'll stay with English.
language-choose = Choose a language
