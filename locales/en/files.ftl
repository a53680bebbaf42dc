## Photos and documents that people send

file-photo = photo, { $size }
file-document = { $name }, { $size }
file-told = { $file }: { $alt }
file-kilobytes = { $count } kB
file-megabytes = { $count } MB
file-alt = { $kind ->
    [photo] In the photo: { $alt }
   *[document] In the document: { $alt }
}
file-gone = { $kind ->
    [photo] There's a photo with this, but I can't show it any more.
   *[document] There's a document with this, but I can't show it any more.
}
file-one-at-a-time = One file at a time, please: of those that came together I've only looked at the first.
file-words-alone = I've read your words; there's nothing I can do with the file here.
file-not-here = I can't use a file here. Please answer in words, or /cancel.
file-unfit = { $why ->
    [sort] There's nothing I can do with videos, sounds or stickers. Please write to me in words; with an idea I also take a photo or a document.
    [type] I can't take files of this type. I take photos (JPEG, PNG, WebP) and documents (PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, TXT, MD, CSV).
    [mismatch] The file's name says one type and the file itself another, so I don't take it. Save it once more in the program that it was made with, then send it again.
    [too-large] The file is too large: { $limit } MB at most. Make it smaller, or send a part of it.
   *[empty] There's nothing in the file. Please send it again.
}
file-offer = { $kind ->
    [photo] I can put this photo with an idea that you share with the community.
   *[document] I can put this document with an idea that you share with the community.
}
file-offer-draft = { $kind ->
    [photo] I can put this photo with the idea that you've begun, “{ $title }”.
   *[document] I can put this document with the idea that you've begun, “{ $title }”.
}
button-file-begin = Begin an idea
button-file-add = Put it with the idea
button-file-words = Just answer what I wrote

## An idea's photo or document

idea-ask-file = Send me a photo or a document that shows your idea: JPEG, PNG, PDF, ODT, DOCX and the like, up to { $limit } MB. Everybody who reads the idea will see it, so send only what you may show. /cancel if you've changed your mind.
idea-ask-alt = { $kind ->
    [photo] What can be seen in the photo? A few words help those who can't see it.
   *[document] What's in the document? A few words help those who can't open it.
}
idea-file-taken = { $kind ->
    [photo] I've put the photo with your idea.
   *[document] I've put the document with your idea.
}
idea-shall-i-take-off = { $kind ->
    [photo] Take the photo off the idea “{ $title }”? It can't be put back.
   *[document] Take the document off the idea “{ $title }”? It can't be put back.
}
idea-file-off = { $kind ->
    [photo] The photo is gone from the idea.
   *[document] The document is gone from the idea.
}
idea-file-taken-off = { $kind ->
    [photo] A coordinator has taken the photo off your idea “{ $title }”. Nothing else has changed.
   *[document] A coordinator has taken the document off your idea “{ $title }”. Nothing else has changed.
}
moderate-file-off = { $kind ->
    [photo] The photo is gone. The author has been told.
   *[document] The document is gone. The author has been told.
}
button-idea-file = Photo or document
button-idea-file-other = { $kind ->
    [photo] Another photo
   *[document] Another document
}
button-idea-file-off = { $kind ->
    [photo] Take the photo off
   *[document] Take the document off
}
button-idea-file-off-yes = Yes, take it off
button-idea-alt = { $kind ->
    [photo] Describe the photo
   *[document] Describe the document
}
mydata-idea-file = With it: { $file } (since { $date })
mydata-file-offered = A file that you've sent and that belongs to nothing yet: { $file }

## The picture or document of an announcement

announce-ask-file = Send me the picture or document: JPEG, PNG, PDF, ODT, DOCX and the like, up to { $limit } MB. /cancel if you've changed your mind.
announce-ask-alt = What can be seen in the picture? It is told to those who can't see it, so say what stands on it as well.
announce-with-file = With it: { $file }
announce-two-messages = { $kind ->
    [photo] On Telegram the picture comes first and the text in a second message: a picture takes 1,024 characters at most.
   *[document] On Telegram the document comes first and the text in a second message: a document takes 1,024 characters at most.
}
announce-file-unfit = { $file }: { $why }
announce-file-no-alt = { $file }: a picture needs words for those who can't see it. Add to the header: alt = "…"
button-announce-file = Picture or document
button-announce-file-other = Another picture or document
button-announce-file-off = { $kind ->
    [photo] Take the picture off
   *[document] Take the document off
}
