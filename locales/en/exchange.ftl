## Problems of catalogue files: where, what is wrong, and what to do about it

# $file: name of the file
# $line, $column: where in it
# $reason: one of the sentences below
exchange-problem-file = { $file }: { $reason }
exchange-problem-line = { $file }, line { $line }: { $reason }
exchange-problem-column = { $file }, line { $line }, column “{ $column }”: { $reason }

## The file as a whole

# $error: words of the operating system
exchange-unreadable = The file can’t be read: { $error }
exchange-empty = The file is empty. Check that it was saved and sent in full.
exchange-header-only = The file has a header and no rows. Export it again, with its data.
# $columns: the first names in the header
exchange-no-title-column = None of the columns seems to be the title: { $columns }. Name the title’s column “title”, or say which one it is in a mapping file.
# $format: name of a file format
exchange-not-read = I recognise { $format }, but I don’t read it yet. I read CSV, schema.org JSON-LD and ROR JSON.
exchange-spreadsheet = This is a spreadsheet (XLSX, XLS or ODS). Save it as “CSV UTF-8” and try again.
exchange-binary = This is not a text file. I read CSV, schema.org JSON-LD and ROR JSON.
exchange-ror-old = This is a ROR file of schema 1, which is no longer published. Download schema 2 from ror.org.
exchange-not-schema-org = This is JSON-LD, but not in the vocabulary of schema.org, the only one I read so far.

## JSON

# $error: words of the JSON reader
exchange-json-broken = This is not valid JSON: { $error }. Correct it here; the rest of the file was read.
exchange-json-syntax = From here on this is not valid JSON: a comma, a quote or a bracket is missing. Correct it here; what follows was not read.
exchange-json-truncated = The file ends in the middle of a JSON object. Download or export it again, in full.
# $limit: how deep objects may nest
exchange-json-too-deep = Objects are nested more than { $limit } levels deep. No catalogue needs that; export it again without the repetitions.
# $limit: in megabytes
exchange-json-too-large = A single object is larger than { $limit } MB. Split the file into a list of smaller objects.

## Rows of CSV

exchange-quote-broken = A quotation mark is not closed, or closed in the middle of a cell. Close it at the end of the cell; within the text, write it twice ("").
exchange-row-too-long = The row is longer than 1 MB. Usually the line breaks are missing; export the file again.
# $cells: cells in the row
# $columns: columns in the header
exchange-cells = The row does not match the header (cells: { $cells }, columns: { $columns }). Put text that contains the delimiter in quotation marks.
exchange-nul = The cell contains null characters (NUL). The file is damaged or was saved wrongly; export it again as UTF-8.
exchange-character-broken = The cell has a character that can’t be read: the file mixes two encodings. Export it again as UTF-8.

## What a row lacks, or says twice

exchange-id-missing = The identifier is missing. Give the row a code of its own that stays the same in every import.
exchange-title-missing = The title is missing. Fill it in; without it there is nothing to show.
# $title: title of the row
exchange-kind-missing = I can’t tell whether “{ $title }” is a learning opportunity or an organisation. Add a column “kind” (course, workshop, … or organisation), or say it in a mapping file.
# $id: identifier
# $line: line of its first row
exchange-contradiction = The identifier “{ $id }” is also on line { $line }, with other content here. Correct one of the rows, or give them different codes.

## Values

# $value: the cell
exchange-kind-unknown = I don’t know the kind “{ $value }”. Write course, workshop, programme, apprenticeship, internship, mentoring, mooc, volunteering, club, contest, event, guidance or organisation.
exchange-date-unreadable = “{ $value }” is not a date. Write it like 2027-01-12, 12.01.2027 or 12 January 2027.
exchange-date-relative = “{ $value }” is a number of days, not a date. Write the date like 2027-01-12.
exchange-time-unreadable = “{ $value }” is not a time of day. Write it like 17:00.
exchange-hours-unreadable = “{ $value }” is not a number of hours. Write a number, like 20.
exchange-yes-no-unreadable = “{ $value }” is neither yes nor no. Write 1 or 0, yes or no.
exchange-cost-without-currency = “{ $value }” does not say in which currency. Write 25 EUR, or name the currency in a mapping file.
exchange-cost-unreadable = “{ $value }” is not a price. Write it like 25 EUR, £12.50 or free.
exchange-currency-unknown = I don’t know the currency “{ $value }”. Write its code: RON, EUR, …
exchange-level-unreadable = “{ $value }” is not an EQF level. Write a number from 1 to 8, or a range like 3-5.
exchange-isced-unreadable = “{ $value }” is not an ISCED level. Write a number from 0 to 8.
exchange-setting-unknown = “{ $value }” is not a learning setting. Write formal, non-formal or informal.
exchange-sector-unknown = I don’t know the sector “{ $value }”. Write authority, education, company, culture or ngo.
exchange-language-unknown = I don’t know the language “{ $value }”. Write its code: ro, en, hu, …
exchange-mode-unknown = “{ $value }” does not say how one takes part. Write presential, online, blended or work-based.
exchange-url-unreadable = “{ $value }” is not a web address. Write it in full, with https:// in front.
exchange-position-unreadable = “{ $value }” is not a coordinate. Write degrees with a decimal point, like 46.5425, both latitude and longitude.
# $start, $end: days
exchange-ends-before-start = It ends ({ $end }) before it starts ({ $start }). Correct one of the dates.

## The mapping file

# $error: words of the TOML reader
exchange-mapping-unreadable = The mapping file is not valid TOML: { $error }
# $encoding: what stands in the file
exchange-encoding-unknown = I don’t know the encoding “{ $encoding }”. Write, for example, utf-8, windows-1250 or iso-8859-16.
exchange-delimiter-wrong = The delimiter has to be a single sign, like ";" or ",".
# $name: what stands in the file
# $known: the names of all our fields
exchange-field-unknown = There is no field “{ $name }”. The fields are: { $known }.
# $column: name of a column
exchange-id-column-missing = The mapping file makes the identifier from the column “{ $column }”, which the file does not have. Correct the column’s name.
