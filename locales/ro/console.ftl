## Terminal

console-not-taken = Nu am putut păstra mesajul, deci nu l-am luat în seamă. Încearcă din nou peste un minut; motivul e în jurnalul programului.
