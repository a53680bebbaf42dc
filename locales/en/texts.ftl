## Mistakes in a community's own texts

texts-unreadable = I can't read { $file }: { $reason }. Check the setting “texts” and the permissions of the folder.
texts-syntax = { $file }, line { $line }: this is not valid Fluent ({ $reason }). Correct the line, or delete the message to keep the program's own.
texts-unknown = { $file }: there is no message “{ $message }”. Check its name; the folder locales has them all.
texts-argument = { $file }: the message “{ $message }” has no value “{ $argument }”. Use only the values of the original message.
texts-pattern = { $file }: the message “{ $message }” can't be used ({ $reason }). Correct it, or delete it to keep the program's own.
texts-language = { $folder }: the program does not speak this language. Name the folders ro, en or cy.
texts-default = The community's language can't be “{ $language }”. Choose ro, en or cy.
