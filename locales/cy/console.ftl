## Terminal

console-not-taken = Allwn i ddim cadw dy neges, felly wnes i ddim byd â hi. Rho gynnig arall arni ymhen munud; mae'r rheswm yng nghofnod y rhaglen.
