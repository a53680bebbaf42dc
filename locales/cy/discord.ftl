## Discord

discord-token-refused = Dyw Discord ddim yn derbyn tocyn y bot. Copïa fe eto o borth datblygwyr Discord (Bot → Reset Token) a'i osod o'r newydd.
discord-unreachable = Alla i ddim cyrraedd Discord: { $reason }. Edrycha ar y rhwydwaith ac ar gyfeiriad yr API, yna dechreua eto.
discord-elsewhere = Mae'r cyfeiriad API a osodwyd ar gyfer Discord yn enwi porth ar beiriant arall ({ $host }), a dydw i ddim yn cysylltu ag unman arall. Cywira'r cyfeiriad.
discord-no-identifies = { PLURAL($count) ->
    [zero] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, am fod y bot wedi dechrau'n rhy aml heddiw. Dechreua fe eto wedyn.
    [one] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, am fod y bot wedi dechrau'n rhy aml heddiw. Dechreua fe eto wedyn.
    [two] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } funud, am fod y bot wedi dechrau'n rhy aml heddiw. Dechreua fe eto wedyn.
    [few] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, am fod y bot wedi dechrau'n rhy aml heddiw. Dechreua fe eto wedyn.
    [many] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, am fod y bot wedi dechrau'n rhy aml heddiw. Dechreua fe eto wedyn.
   *[other] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, am fod y bot wedi dechrau'n rhy aml heddiw. Dechreua fe eto wedyn.
}
discord-intents-refused = Dyw Discord ddim yn gadael i'r bot glywed negeseuon. Edrycha ym mhorth y datblygwyr (Bot → Privileged Gateway Intents) nad oes cyfyngiad ar y rhaglen.
discord-commands-refused = Dderbyniodd Discord mo'r rhestr o orchmynion ({ $reason }). Mae'r bot yn rhedeg gyda'r gorchmynion mae Discord yn eu gwybod yn barod.
discord-not-taken = Allwn i ddim cadw dy neges, felly wnes i ddim byd â hi. Rho gynnig arall arni ymhen munud.
discord-nothing = Dyna ni.
