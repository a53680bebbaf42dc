## Y cwestiwn i gydlynydd, gyda manylion

ask-title = Gofyn i gydlynydd
ask-what = Beth hoffet ti ei wybod?
ask-what-question = Pa gwestiwn ddylwn i ei anfon at y cydlynydd? Hyd yn hyn: “{ $asked }”. Ysgrifenna'r cwestiwn fel rwyt ti am iddo fod, neu cadwa fe fel y mae. /cancel os wyt ti wedi newid dy feddwl.
ask-more = Beth arall fyddai'n help? (dewisol)
ask-more-question = Beth arall ddylai'r cydlynydd ei wybod? Er enghraifft dy oedran, pryd mae gen ti amser, beth rwyt ti'n ei wybod yn barod. Mae modd hepgor hyn.
