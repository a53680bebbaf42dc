## Ajutor și ieșiri din orice

help-how = Scrie-mi o întrebare cu vorbele tale. Sau folosește o comandă:
help-about = { " " }— { $about }
help-follow = După o listă poți scrie „și online?”, „doar gratuite”, „mai multe” sau numărul unui rezultat.
help-cancelled = Bine, am renunțat. Scrie-mi oricând.
help-nothing-to-cancel = Nu e nimic de anulat. Scrie-mi ce vrei să înveți.
help-unknown = Nu cunosc comanda /{ $typed }. Poți scrie și fără comandă, cu vorbele tale.
help-did-you-mean = Nu cunosc /{ $typed }. Ai vrut { $line }?
