## Y cyfarchiad cyntaf

start-hello = Helo! Fi yw cynorthwyydd dy gymuned ddysgu.
start-can = Rydw i'n dod o hyd i gyrsiau, gweithdai, mentora, sefydliadau partner a chanllawiau yng nghatalog y gymuned.
start-how = Dywed yn dy eiriau dy hun beth hoffet ti ei ddysgu, er enghraifft “cadw cyfrifon i ddechreuwyr” neu “rhywbeth am ddim gyda chyfrifiaduron”.
start-kept = Beth rydw i'n ei gadw: dy rif defnyddiwr ar y platfform hwn a'r hyn rwyt ti'n ei ddewis – iaith, ardal, diddordebau, y cwestiynau rwyt ti'n eu hanfon at gydlynydd. Mwy: /privacy

start-hello-all = Helo bawb! Fi yw cynorthwyydd y gymuned ddysgu hon. Rydw i'n dod o hyd i gyrsiau, gweithdai, mentora a sefydliadau partner.
start-how-all = Yma rydw i'n ateb /learn a phryd bynnag y byddwch chi'n fy nghrybwyll i. Am unrhyw beth personol, gadewch i ni siarad yn breifat.
