## Terminal

console-not-taken = Nu am putut salva mesajul tău, așa că nu am făcut nimic cu el. Încearcă din nou peste un minut; motivul e în jurnalul programului.
