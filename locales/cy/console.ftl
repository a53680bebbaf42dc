## Terminal

console-not-taken = Allwn i ddim cadw'r neges honno, felly chafodd hi mo'i derbyn. Rho gynnig arall arni ymhen munud; mae'r rheswm yng nghofnod y rhaglen.
