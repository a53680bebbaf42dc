## Beth rydyn ni'n ei gadw, a pham

privacy-kept = Beth rydw i'n ei gadw amdanat ti: dy rif defnyddiwr ar y platfform hwn, er mwyn dy adnabod ac ateb, a'r hyn a ddewisaist yn /settings (iaith, ardal, diddordebau). Gelli di ei newid yno unrhyw bryd.
privacy-words = Dyw dy negeseuon ddim yn cael eu cadw. Rydw i'n cofio dy chwiliad diwethaf am 24 awr ar y mwyaf, er mwyn i ti allu ei gulhau; gyda /cancel bydda i'n ei anghofio ar unwaith.
privacy-questions = Dim ond pan fyddi di'n dewis “Gofyn i gydlynydd” neu “Ychwanegu manylion” mae cwestiwn yn cyrraedd y cydlynwyr; bryd hynny mae'n cael ei gadw gyda phopeth a ychwanegaist a chyda dy iaith, er mwyn iddyn nhw allu ateb.
privacy-shared = Dydw i ddim yn rhoi dy ddata i neb nac yn ei ddefnyddio at ddim byd arall.
