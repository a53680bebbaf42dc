## Fișierul pentru calendar

calendar-here = Deschide fișierul și „{ $title }” intră în calendarul tău.
calendar-deadline = Ultima zi de înscriere: { $title }
calendar-over = Nu mai are nicio dată în viitor, așa că nu am ce pune în calendar. Scrie-mi ce altceva cauți.
