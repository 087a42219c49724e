### The program's words in British English. Rules for them: what happened, whether the work is safe,
### what to do; no machine words; the thing's own name.

## Counts

count-pages = { $n ->
    [one] 1 page
   *[other] { $n } pages
}
count-photos = { $n ->
    [one] 1 photo
   *[other] { $n } photos
}
count-events = { $n ->
    [one] 1 life event
   *[other] { $n } life events
}

## Photos that cannot be read: why, and what to do. They follow "Lifestory could not read …".

photo-refused-empty = The file is empty. If it is kept on a cloud drive, wait until it has come down to this computer, then add it again.
photo-refused-not-a-picture = It is not a picture, whatever its name says.
photo-refused-truncated = The file is cut short. If the photo is still on the phone or camera, copy it across again.
photo-refused-too-large = The file has { $is } MB; photos of up to { $limit } MB can be added. Save a copy as JPEG and add that.
photo-refused-too-many-pixels = It has { $is } megapixels; photos of up to { $limit } megapixels can be added. Save a smaller copy and add that.
photo-refused-too-much-memory = Opening it would take more memory than there is to spare. Save a smaller copy as JPEG and add that.
photo-refused-damaged = The file is damaged. If the photo is still on the phone or camera, copy it across again.
photo-refused-took-too-long = It took too long to open, which a photo from a camera never does. Save a copy as JPEG and add that.
photo-refused-cancelled = It was stopped before it was done. You can add it again.
photo-refused-unreadable = The file cannot be opened from where it is. Copy it to this computer and add it from there.
photo-refused-avif = It is an AVIF picture, as some websites use them. Open it, save it as JPEG, and add that.
photo-refused-jpeg-xl = It is a JPEG XL picture, which is not read yet. Save it as JPEG and add that.
photo-refused-heic = It is a kind of photo that iPhones make. On the phone: Settings, Camera, Formats, Most Compatible; or send it by e-mail to yourself, which turns it into a JPEG.
photo-refused-raw = It is a camera’s raw file. Most cameras save a JPEG beside it; add that one.
photo-refused-video = It is a film. Pause it at a good moment, save that as a picture, and add it.
photo-refused-pdf = It is a PDF document. Save the page as a picture and add that.
photo-refused-svg = It is a drawing in SVG. Save it as PNG and add that.
photo-refused-twelve-bit = It is a JPEG with 12 bits a colour, as hospitals make them. Ask for it as an ordinary JPEG.
photo-refused-rare-jpeg = It is a rare kind of JPEG. Open it in another program, save it as an ordinary JPEG, and add that.
photo-refused-variant = It is a rare kind of its format. Open it in another program, save it as JPEG or PNG, and add that.
