## Camgymeriadau yn nhestunau'r gymuned ei hun

texts-unreadable = Alla i ddim darllen { $file }: { $reason }. Edrycha ar y gosodiad “texts” a hawliau'r ffolder.
texts-syntax = { $file }, llinell { $line }: nid Fluent dilys yw hwn ({ $reason }). Cywira'r llinell, neu dilea'r neges i gadw un y rhaglen.
texts-unknown = { $file }: does dim neges o'r enw “{ $message }”. Edrycha ar yr enw; mae'r rhestr gyfan yn y ffolder locales.
texts-argument = { $file }: dyw'r neges “{ $message }” ddim yn derbyn “{ $argument }”. Defnyddia werthoedd y neges wreiddiol yn unig.
texts-pattern = { $file }: does dim modd defnyddio'r neges “{ $message }” ({ $reason }). Cywira hi, neu dilea hi i gadw un y rhaglen.
texts-language = { $folder }: dyw'r rhaglen ddim yn siarad yr iaith hon. Enwa'r ffolderi'n ro, en neu cy.
texts-default = All “{ $language }” ddim bod yn iaith y gymuned. Dewisa ro, en neu cy.
