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

## Lists

list-more = { $so-far }, { $next }
list-last = { $so-far } and { $last }

## Dates. Used within a sentence, so without a capital.

month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
date-day = { $day } { month } { $year }
date-month = { month } { $year }
date-season =
    { $season ->
        [spring] spring { $year }
        [summer] summer { $year }
        [autumn] autumn { $year }
       *[winter] winter { $year }–{ $next }
    }
date-year = { $year }
# A third of a year or month.
date-early = early { $date }
date-mid = mid { $date }
date-late = late { $date }

# How dates are also typed, parted by semicolons; … stands for a date. Where “and” is written together
# with the date after it, … stands there a second time.
read-filler = the; of; on; in; monday; tuesday; wednesday; thursday; friday; saturday; sunday
read-about = about; around; roughly; circa; c.
read-between = between … and; from … to; from … until; … to; … until; … and
read-early = early; in early; at the beginning of; the beginning of; beginning of; at the start of; the start of; start of
read-mid = mid; in mid; in the middle of; the middle of; middle of
read-late = late; in late; at the end of; the end of; end of
# Other names of the months, from January on, with strokes between those of one month.
read-months = jan; feb; mar; apr; may; jun; jul; aug; sep/sept; oct; nov; dec
# Numbers in words, from one on, with strokes between those of one number; how an age is also typed; …
# stands for the age. In small letters.
read-numbers = one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen; fourteen; fifteen; sixteen; seventeen; eighteen
read-age = when i was …; when i was … old; when i was … years old; when i was between …; aged …; aged … years; aged … old; age …; at age …; at the age of …; as …; when she was …; when she was … old; when he was …; when he was … old; when they were …; when they were … old
when-about = about { $date }
when-between = between { $from } and { $to }
when-at-age =
    { $age ->
        [0] when I was a baby
       *[other] when I was { $age }
    }
when-at-age-or = when I was { $from } or { $to }
when-at-ages = when I was between { $from } and { $to }
# An age in weeks, months or years: "6 weeks", "4 or 5 months".
age-unit =
    { $unit ->
        [weeks] { $n ->
            [one] week
           *[other] weeks
        }
        [months] { $n ->
            [one] month
           *[other] months
        }
       *[years] { $n ->
            [one] year
           *[other] years
        }
    }
age-count = { $n } { age-unit }
age-count-or = { $from } or { $n } { age-unit }
age-count-between = between { $from } and { $n } { age-unit }
when-age = when I was { $age } old
when-about-age = when I was about { $age } old
age-and-half = { $n } and a half
when-age-and-half = when I was { $age }
when-about-age-and-half = when I was about { $age }
when-before = before ‘{ $event }’
when-after = after ‘{ $event }’

## Ages

age-one =
    { $age ->
        [0] a baby
       *[other] aged { $age }
    }
age-or = aged { $from } or { $to }
age-range = aged { $from } to { $to }
age-under = under { $age }

## Timelines on the pages of a book

timeline-when-and-age = { $when }, { $age }
timeline-not-known = Date not known
# At the foot of a page, beside the disc from which the path winds up.
timeline-begins = Start here
timeline-at = at { $place }
timeline-with = with { $people }
timeline-at-with = at { $place }, with { $people }
timeline-before-birth = Before I was born
timeline-years = { $from }–{ $to }

## What was done, for "Undo typing". Within a sentence, so without a capital.

edit-several = several changes

edit-book-title = changing the book’s title
edit-book-called = changing what the child is called
edit-book-born = changing the day of birth
edit-book-language = changing the book’s language
edit-book-theme = changing the theme
edit-book-cloth = changing the book’s colour
edit-book-band = changing the ages it is for
edit-book-paper = changing the paper
edit-book-binding = changing the side it is bound on
edit-book-put-back = going back to another version

edit-section-add = adding a section
edit-section-rename = renaming a section
edit-section-move = moving a section
edit-section-remove = taking out a section
edit-section-join = joining two sections

edit-page-insert = adding a page
edit-page-remove = taking out a page
edit-page-move = moving a page
edit-page-replace = arranging a page anew
edit-page-rename = renaming a page
edit-page-background = changing a page’s background
edit-page-folio = changing whether a page’s number is shown
edit-page-audience = changing who may see a page
edit-page-sensitivity = changing how hard a page is
edit-page-note = changing a page’s note

edit-element-insert = putting something on a page
edit-element-remove = taking something off a page
edit-element-move = moving
edit-element-resize = changing the size
edit-element-turn = turning
edit-element-restack = changing what is in front
edit-element-group = grouping
edit-element-ungroup = ungrouping
edit-element-duplicate = doubling
edit-element-lock = locking
edit-element-unlock = unlocking
edit-element-audience = changing who may see it
edit-element-kind = changing how it looks

edit-words-type = typing
edit-words-style = changing how words look

edit-photo-add =
    { $n ->
        [one] adding a photo
       *[other] adding { $n } photos
    }
edit-photo-update = changing what is known of a photo
edit-photo-move = moving a photo among the photos
edit-photo-remove =
    { $n ->
        [one] taking out a photo
       *[other] taking out { $n } photos
    }
edit-photo-place = putting a photo in its frame
edit-photo-replace = replacing a photo
edit-photo-take-off = taking a photo off the page
edit-photo-crop = choosing what of a photo shows
edit-photo-light = making a photo lighter or darker
edit-photo-alt = changing the words for reading a picture aloud

edit-event-add = adding to the timeline
edit-event-update = changing what happened
edit-event-remove = taking something off the timeline
edit-person-add = adding somebody
edit-person-update = changing what is known of somebody
edit-person-remove = taking somebody out
edit-place-add = adding a place
edit-place-update = changing what is known of a place
edit-place-remove = taking out a place

## Why a change was not made

edit-refused-not-there = That is not in the book any more. Nothing has changed.
edit-refused-locked = This is locked, so that it is not changed by mistake. Nothing has changed. Unlock it first.
edit-refused-other-kind = That cannot be done with this part of the page. Nothing has changed.
edit-refused-leaned-on = Another date says that it was before or after this. Nothing has changed. Change that date first.
edit-refused-no-other-section = These pages are in the only section of the book. Nothing has changed.
edit-refused-too-many-pages = A book can have { $most } pages, and this would be more. Nothing has changed.
edit-refused-rules = That would not fit in a book. Nothing has changed.

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
photo-refused-not-a-file = It is not a file that a photo could be in.
photo-refused-closed-folder = It is a folder that may not be looked into. Copy what is in it to a folder of your own and add it from there.
photo-refused-too-deep = It is a folder within too many others. Add it by itself.
photo-refused-not-there = There is no file of that name there.
photo-refused-unreadable = The file cannot be opened from where it is. Copy it to this computer and add it from there.
photo-refused-avif = It is an AVIF picture, as some websites use them. Open it, save it as JPEG, and add that.
photo-refused-jpeg-xl = It is a JPEG XL picture, which is not read yet. Save it as JPEG and add that.
photo-refused-heic = It is a kind of photo that iPhones make. On the phone: Settings, Camera, Formats, Most Compatible; or send it by e-mail to yourself, which turns it into a JPEG.
photo-refused-raw = It is a camera’s raw file. Most cameras save a JPEG beside it; add that one.
photo-refused-video = It is a film. Pause it at a good moment, save that as a picture, and add it.
photo-refused-pdf = It is a PDF. Save the page as a picture and add that.
photo-refused-svg = It is a drawing in SVG. Save it as PNG and add that.
photo-refused-twelve-bit = It is a JPEG with 12 bits a colour, as hospitals make them. Ask for it as an ordinary JPEG.
photo-refused-rare-jpeg = It is a rare kind of JPEG. Open it in another program, save it as an ordinary JPEG, and add that.
photo-refused-variant = It is a rare kind of its format. Open it in another program, save it as JPEG or PNG, and add that.

count-people =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
count-places =
    { $n ->
        [one] 1 place
       *[other] { $n } places
    }

## Opening a book

cli-opened-changed-outside = { $book } was changed outside Lifestory. It was read as it is now.
cli-opened-from-earlier = The latest version of { $book } is damaged. The newest whole version was read instead; the damaged one is kept.
cli-opened-missing = The latest version of { $book } is not where it belongs. The newest version that was kept was read instead.
cli-opened-unreadable = The latest version of { $book } is there but cannot be read just now. The newest version that was kept was read instead.
cli-opened-perhaps-newer = The latest version of { $book } seems to have been made with a newer Lifestory. The newest version that this one can read was read instead; nothing is changed.
cli-opened-salvaged = { $book } is damaged, and there is no whole version of it. What can still be read is { $pages } and { $photos }. Nothing has been changed or thrown away. If there is a backup, use that.
cli-opened-rebuilt = { $n ->
    [one] Of { $book } nothing can be read but 1 photo. Nothing has been changed or thrown away. If there is a backup, use that. Otherwise open the book in the window, which puts the photo in Photos.
   *[other] Of { $book } nothing can be read but its { $n } photos. Nothing has been changed or thrown away. If there is a backup, use that. Otherwise open the book in the window, which puts the photos in Photos.
}
cli-salvaged-not-changed = { $book } is damaged, and there is no whole version of it. Nothing has been changed or thrown away. If there is a backup, use that. Otherwise open the book in the window, which puts together what can still be read and all its photos.
cli-look-only-unreadable = The latest version of { $file } is there but cannot be read just now. Nothing has changed. If it is on a stick or a shared drive, make sure that is there, and try again.
cli-opened-newer = { $book } was made with a newer Lifestory. This one does not show or print what it does not know yet; in the book it is all kept.
cli-opened-migrated = { $book } comes from an older Lifestory. It was read as it is; when it is saved, the earlier form is kept beside it.
cli-opened-mended = Something in { $book } did not fit together and was put right. The book as it was is kept.
cli-opened-conflict-copies = There is more than one version of { $book } in its folder. All are kept.
cli-opened-newer-version = A newer version of { $book } is among the earlier versions. It is kept there.

## What can go wrong with a book’s folder

store-no-such-folder = There is no folder { $file }. Nothing has changed. Check its name, and that its stick or drive is there.
store-not-a-book = There is no Lifestory book in { $file }. A book’s folder has a file called book.json in it.
store-not-empty = There is something in { $file } already. Nothing has changed. Choose a new name for the book’s folder.
store-damaged = Lifestory cannot read { $file }. Nothing has been changed or thrown away. If there is a backup, open that; otherwise keep this folder as it is and ask for help.
store-newer-format = { $file } was made with a newer Lifestory. It is safe and has not been changed. Get the newer Lifestory to open it.
store-locked = { $file } is open on { $computer }, by { $who }. Nothing has changed. Close it there first.
store-locked-on = { $file } is open on { $computer }. Nothing has changed. Close it there first.
store-locked-somewhere = { $file } is open in another window. Nothing has changed. Close it there first.
store-look-only = { $file } was opened to look at. Nothing has changed.
store-no-rights = This computer does not let Lifestory use { $file }. Nothing in it has changed. Ask whoever looks after this computer.
store-disk-full = There is no room left on this disk; { $megabytes } MB more are needed. What was saved before is whole. Free some room and try again.
store-conflict = { $file } was changed somewhere else meanwhile. Both versions are kept; this one is in { $kept }.
store-held = Another program is using { $file }, perhaps a backup or a virus check. What was saved before is whole. Try again in a minute.
store-read-back-differs = This disk does not keep what is saved on it. The last good version of { $file } is untouched. Copy the book to another disk and work there.
store-not-faithful = { $file } could not be saved. Nothing has changed.
store-photo-missing = A photo of { $file } is not where it was. Its place in the book is kept.
store-not-plain = In { $file } is a link, or something else that Lifestory does not follow. Nothing has changed. Copy the book to a folder of its own and open that.
store-books-own = { $file } belongs to a book. Nothing was written, and the book is as it was. Choose another folder or another name.
store-not-a-folder = { $file } is a file, not a folder. Nothing has changed. Give the name of a folder.
store-too-large = { $file } has a file larger than { $megabytes } MB, which is the most that can be read. Nothing has changed.
store-cancelled = Stopped. Nothing has changed.
import-cancelled = Stopped.
store-io = { $file } could not be read or written. What was saved before is whole. If it is on a stick or a shared drive, make sure that is there, and try again.

## What can go wrong with a place where something new was to be

out-no-folder = There is no folder { $folder } for { $file } to go to. Nothing was written. Make the folder first, or choose another.
out-not-a-folder = { $folder } is a file, not a folder, so { $file } cannot go there. Nothing was written. Choose another place.
out-no-rights = This computer does not let Lifestory put { $file } there. Nothing was written. Choose another place.
out-not-plain = { $file } is a folder, or something else that is not a file. Nothing was written. Give the name of a file.
out-books-own = { $file } is in a place that belongs to a book. Nothing was written, and the book is as it was. Choose another folder or another name.
out-held = { $file } is open in another program. It is unchanged. Close it there, or give another name.
out-read-back-differs = This disk does not keep what is written on it. If there was an older { $file }, it may be damaged; the book is as it was. Choose another disk.
out-io = { $file } could not be written. If there was an older one, it is unchanged. If it goes to a stick or a shared drive, make sure that is there, and try again.

## Photos coming in

import-done =
    { $n ->
        [0] No new photos came in.
        [one] 1 photo is in Photos.
       *[other] { $n } photos are in Photos.
    }
import-arranged =
    { $n ->
        [one] 1 page was made of them.
       *[other] { $n } pages were made of them.
    }
import-already-there =
    { $n ->
        [one] 1 was there already and was not added again.
       *[other] { $n } were there already and were not added again.
    }
import-passed-over =
    { $n ->
        [one] 1 file that is not a picture was passed over.
       *[other] { $n } files that are not pictures were passed over.
    }
import-stopped =
    { $n ->
        [0] { $why } None of these photos came in.
        [one] { $why } 1 photo had come in before and is in the book; the rest did not.
       *[other] { $why } { $n } photos had come in before and are in the book; the rest did not.
    }
import-taken-back = { $why } None of these photos came in, and their copies were removed again.
import-left-behind = { $why } The photos are not in the book. Their copies were left in its folder, where they do no harm.
import-refused = { $name } was left out. { $why }
import-not-added = The photos could not be added to the book. Nothing in it has changed.

## Leaving the program

format-short-pdf = Plain pages
format-short-office = Office printer
format-short-print-shop = Print shop
format-pdf = PDF to read and print
format-pdf-office = PDF for an office printer: nothing runs to the edge
format-pdf-print-shop = PDF for a print shop: with 3 mm to trim off
export-done =
    { $n ->
        [one] 1 page is in { $file }.
       *[other] All { $n } pages are in { $file }.
    }
export-done-part =
    { $n ->
        [one] 1 page is in { $file }.
       *[other] { $n } pages are in { $file }.
    }
export-words-do-not-fit =
    { $n ->
        [one] Some words on page { $pages } do not fit in their box. They are printed below it, where they may cover something. Make the box larger, or let the words go on over the next page.
       *[other] Some words on pages { $pages } do not fit in their boxes. They are printed below them, where they may cover something. Make the boxes larger, or let the words go on over the next page.
    }
export-words-off-paper =
    { $n ->
        [one] Some words on page { $pages } run off the paper and are not printed. They are safe in the book. Make their box larger, or let them go on over the next page.
       *[other] Some words on pages { $pages } run off the paper and are not printed. They are safe in the book. Make their boxes larger, or let them go on over the next page.
    }
export-letters-missing =
    { $n ->
        [one] Some signs on page { $pages } have no shape in any font and are printed as empty spaces.
       *[other] Some signs on pages { $pages } have no shape in any font and are printed as empty spaces.
    }
export-photo-named =
    { $n ->
        [one] The photo ‘{ $words }’ on page { $pages }
       *[other] The photo ‘{ $words }’ on pages { $pages }
    }
export-photo-unnamed =
    { $n ->
        [one] A photo on page { $pages }
       *[other] A photo on pages { $pages }
    }
export-photo-missing = { $photo } is not in the book’s folder. Its place on the page was left open. Look for it in a backup of the folder.
export-photo-not-the-same = { $photo } is damaged, or another picture stands under its name. Its place on the page was left open. Look for it in a backup of the folder.
export-photo-unreadable = { $photo } cannot be read just now. Its place on the page was left open. Try again, or look for it in a backup of the folder.
export-more-photos =
    { $n ->
        [one] { $photos } more photos on page { $pages } could not be read, and their places were left open.
       *[other] { $photos } more photos on pages { $pages } could not be read, and their places were left open.
    }
export-not-made = The picture could not be made. Nothing was written; the book is as it was.
pdf-cancelled = Stopped. No file was left behind.
pdf-cannot-write = The PDF could not be written there. If there was an older one, it is unchanged. The book is as it was. Choose another place.
pdf-no-pages = There are no pages to put into a PDF. Nothing was written.
pdf-cannot-make = The PDF could not be made. If there was an older one, it is unchanged. The book is as it was.
render-done = The page is in { $file }.
stopped = Stopped. No file was left behind.

## The command line

cli-about = Makes a child’s life story book: photos, a timeline, pages of story, printed beautifully. Alone it opens the window.
cli-exit-codes =
    Ends with 0 when done, 1 when something was found that must be mended, 2 when asked wrongly, 3 when input was refused, 4 when the disk, the rights or the display stood in the way.
cli-book-to-open = The folder of the book to open in the window
cli-book = The folder of the book
cli-out = The file to be written
cli-json = Answer for machines
cli-demo = Makes the sample book and its PDF, and opens the window if there is a display
cli-demo-folder = A new folder for the sample book
cli-new = Makes a new book
cli-new-folder = A new folder for the book
cli-new-sample = Make the sample book instead of an empty one
cli-new-title = The book’s title
cli-new-child = What the child is called
cli-new-born = When the child was born, as well as it is known: 9 March 2018, or 2018
cli-new-not-a-date = The date of birth cannot be read. Write it like this: 9 March 2018. No book was made.
cli-new-shape = The paper
cli-new-done = The book is in { $folder }.
cli-import = Brings in photos and folders of photos
cli-import-paths = Photos, or folders with photos
cli-no-such-book = There is no book at { $book }, and no command of that name. lifestory --help lists the commands.
cli-import-arrange = Also makes pages of all photos that are on none yet: by date, one to three on a page
cli-info = Says what is in a book
cli-export = Makes a file of the book, to print or to read
cli-export-copy = Whom the copy is for: own (the child alone), together (read with an adult), carer, share (shown to others) or file (the records)
cli-export-format = What kind of file
cli-export-pages = Only these pages, by their printed numbers
cli-render = Makes a picture of a page: exactly what the screen shows
cli-render-page = Which page, by its printed number
cli-render-ppi = How many pixels to the inch
cli-event = Adds life events as they are typed: 12 May 2023, learned to ride a bike
cli-event-lines = One event each. Without any, they are read from the keyboard, a line each
cli-event-draw = Also makes a timeline page, if the book has none
cli-check = Says what should be looked at before a book is printed
cli-verify = Checks that every file of a book is whole
cli-schema = Prints the rules by which the book’s file is written, for machines
cli-look-only-no-rights = { $file } can be read but not written to. Nothing in it has changed. Make a copy of the folder to work on.
cli-look-only-newer = { $file } was made with a newer Lifestory: this one can show it but not work on it. Nothing has changed. Get the newer Lifestory to work on it.
cli-no-such-page = There is no page of that number. Nothing was written.
cli-pages-not-read = Those pages cannot be read. Write one page as 3, or several as 1-10. Nothing was written.
cli-no-such-format = There is no such format. Nothing was written.
cli-no-display = There is no display to open a window on. The commands work without one: lifestory --help lists them.
cli-too-long = That is longer than a title can be. Nothing was made.
new-book-title = My book
new-book-title-of = { $child }’s book
demo-folder = Lifestory sample
demo-book = The sample book, { $n } pages, is in { $place }
demo-pdf = Its PDF, { $n } pages, is in { $place }
demo-window = The window opens on it now.
demo-no-window = There is no display, so no window was opened. On a computer with one, open the book with: lifestory FOLDER
verify-whole =
    { $n ->
        [0] Everything in the book’s folder is whole.
        [one] Everything in the book’s folder is whole, its photo too.
       *[other] Everything in the book’s folder is whole, all { $n } photos too.
    }
verify-changed-outside = The book was changed outside Lifestory since it was saved.
verify-book-damaged = The book’s file is damaged or not there. Opening the book reads the newest whole version.
verify-missing =
    { $n ->
        [one] 1 photo is not where it was:
       *[other] { $n } photos are not where they were:
    }
verify-damaged =
    { $n ->
        [one] 1 photo is damaged:
       *[other] { $n } photos are damaged:
    }
verify-damaged-versions =
    { $n ->
        [one] 1 earlier version is damaged.
       *[other] { $n } earlier versions are damaged.
    }
verify-unreadable =
    { $n ->
        [one] 1 photo is there but cannot be read just now; it may be whole:
       *[other] { $n } photos are there but cannot be read just now; they may be whole:
    }
verify-unused-damaged =
    { $n ->
        [one] 1 photo that only earlier versions show is damaged or cannot be read.
       *[other] { $n } photos that only earlier versions show are damaged or cannot be read.
    }
verify-damaged-copies =
    { $n ->
        [one] 1 of the versions beside the book cannot be read.
       *[other] { $n } of the versions beside the book cannot be read.
    }
verify-copies =
    { $n ->
        [one] Beside the book is another version of it, saved by somebody else at the same time. It is kept.
       *[other] Beside the book are { $n } other versions of it, saved by others at the same time. They are kept.
    }
verify-forked = Two people saved this book at the same time. Both versions are kept among the earlier ones.
verify-put-aside =
    { $n ->
        [one] 1 version that was damaged is kept among the earlier ones, in case it can be read.
       *[other] { $n } versions that were damaged are kept among the earlier ones, in case they can be read.
    }
verify-unused =
    { $n ->
        [one] 1 photo in the folder is not in the book as it is now. It is kept: an earlier version may show it.
       *[other] { $n } photos in the folder are not in the book as it is now. They are kept: earlier versions may show them.
    }
verify-left-behind =
    { $n ->
        [one] 1 file is left from something that was cut off. The next time the book is opened to work on it, it is cleared away.
       *[other] { $n } files are left from something that was cut off. The next time the book is opened to work on it, they are cleared away.
    }
## Checks

event-added = { $when }: { $title }
event-added-undated = { $title }. No date was found at the beginning or the end of the line.
event-felt = How it felt: { $feelings }.
event-not-read = Line { $n } was left out: nothing in it says what happened, or it is not text in UTF-8. The other lines came in.
event-drawn = A timeline page was made.
event-section = My life so far

check-nothing = Nothing was found that should be looked at before printing.
check-must-mend = To be mended before printing:
check-look = To be looked at; it may be right as it is:
check-invitation = Room still to fill; nothing is wrong, and what stays empty prints as the page shows it:
# What a finding calls the thing it is about: a photo begins a sentence, words stand within one.
check-photo-called = The photo ‘{ $words }’
check-photo-of = The photo of { $people }
check-photo-at = The photo { $place }
check-words-called = ‘{ $words }’
check-words-at = the words { $place }
check-place-of-several = { $place } ({ $nth } of { $all })
check-words-do-not-fit =
    { $lines ->
        [one] One line of { $words } on page { $page } does not fit in its box. Nothing is cut from your words, but it may cover something.
       *[other] { $lines } lines of { $words } on page { $page } do not fit in their box. Nothing is cut from your words, but they may cover something.
    }
    .fix = Go on over the next page
check-words-off-paper =
    { $lines ->
        [one] One line of { $words } on page { $page } runs off the paper and would not be printed. It is safe in the book.
       *[other] { $lines } lines of { $words } on page { $page } run off the paper and would not be printed. They are safe in the book.
    }
check-letters-missing =
    { $n ->
        [one] One sign in { $words } on page { $page } has no shape in any font. It will print as an empty space.
       *[other] { $n } signs in { $words } on page { $page } have no shape in any font. They will print as empty spaces.
    }
check-letters-borrowed = Some letters of { $words } on page { $page } are in a font of this computer. On another one they may look different.
check-letters-emoji = The little pictures in { $words } on page { $page } print in the colour of the words, not in their own.
check-frame-empty = The frame { $place } of page { $page } has no photo yet.
check-words-empty = The box { $place } of page { $page } has no words yet.
   .fix = Take the box off
check-blank-left = There is still a gap to be filled in, in { $words } on page { $page }.
check-photo-soft = { $photo } on page { $page } prints a little soft: best up to { $cm } cm wide.
    .fix = Make it fit
check-photo-blurred = { $photo } on page { $page } will look blurred: choose a smaller size, up to { $cm } cm wide, or another photo.
check-alt-missing = { $photo } on page { $page } has no words for reading it aloud.

check-date-born-after-today = The date of birth in this book is after today.
check-date-no-birth = Some of the timeline goes by age, and this book has no date of birth. With one, it comes into order.
check-date-event-turned-round = ‘{ $title }’ ends before it begins.
    .fix = Turn the two dates round
check-date-event-before-birth = ‘{ $title }’ is dated before the child was born. That is right if it is about the family.
check-date-event-after-today = ‘{ $title }’ is dated after today. That is right if it is a plan.
check-date-person-at-event = { $person } is in ‘{ $title }’, but was born later.
check-date-photo-after-today = A photo is dated after today.
check-date-person-on-photo = { $person } is on a photo that was taken before they were born.
check-date-person-born-after-today = { $person } has a date of birth after today.
check-date-place-turned-round = The time at { $place } ends before it begins.
## The window: places and what can be asked for. Dots (…) only where more will be asked.

program-name = Lifestory
program-promise = Make a child’s life story book, together.
program-stays-here = Everything stays on this computer. Lifestory never goes online.

place-all-books = All books
place-pages = Pages
place-timeline = Timeline
place-photos = Photos
place-people = People & places
place-print = Check & print
place-findings = { $n ->
    [one] 1 thing to look at
   *[other] { $n } things to look at
}

menu-file = File
menu-edit = Edit
menu-view = View
menu-insert = Insert
menu-page = Page
menu-all = Menu

action-new-book = New book…
action-make-book = Make the book
action-look-only = Open to look only
action-look-again = Look again
action-take-off-list = Take off this list
action-clear-list = Clear this list
action-settings = Settings…
action-save-copy = Save a copy…
action-save-elsewhere = Save somewhere else…
action-leave-unsaved = Close and lose them
action-earlier-versions = Earlier versions…
action-open-sample = Open the sample…
action-open-book = Open a book…
action-open = Open
action-open-other = Open the other version
action-open-earlier = Open the version from { $time }
action-save-now = Save now
action-export-pdf = Export PDF…
action-export-office = Export for an office printer…
action-export-print-shop = Export for a print shop…
action-export = Export…
action-show-in-folder = Show in folder
action-close-book = Close book
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-undo-what = Undo: { $what }
action-redo-what = Redo: { $what }
action-change = Change
action-choose = Choose this
action-page = Page
action-spread = Spread
action-fit = Fit to window
action-real-size = Real size
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom = Zoom
action-pan = Move
action-resize = Resize
action-page-strip = Page strip
action-go-back = Back to where I was
action-reading-view = Reading view
action-leave-reading = Close
reading-nothing = Nothing in this book is for reading together yet.
action-light-colours = Light colours
action-evening-colours = Evening colours
action-high-contrast = High contrast
action-first-page = First page
action-previous-page = Previous page
action-next-page = Next page
action-last-page = Last page
action-go-to-page = Go to page
action-fold-section = Fold or unfold
action-close-notice = Close
action-stop = Stop
action-open-it = Open it
action-type-path = Type where
action-accept-path = Use this place
action-keep-as-it-is = Keep as it is

action-button-export-pdf = Export PDF
action-button-try-again = Try again
action-button-choose-another-place = Choose another place…

## Keys as they are named beside an action

key-ctrl = Ctrl
key-command = Cmd
key-shift = Shift
key-page-up = Page Up
key-page-down = Page Down
key-home = Home
key-end = End
key-left = Left
key-right = Right
key-up = Up
key-down = Down
key-escape = Esc
key-delete = Del
key-backspace = Backspace
key-enter = Enter
key-space = Space
key-alt = Alt
key-together = { $held }+{ $key }

## The window: regions and things, as a screen reader names them

region-places = Places
region-top = Book and menus
region-toolbar = Tools
region-strip = Page strip
region-desk = Desk
region-panel = Details
region-status = Status
region-notices = Notices

page-of = Page { $n } of { $all }
page-of-named = Page { $n } of { $all }, { $section }
page-words-do-not-fit = Some words do not fit on this page
page-photo-unreadable = A photo on this page cannot be read
mark-more-lines =
    { $n ->
        [one] 1 more line
       *[other] { $n } more lines
    }
mark-lines-not-printed =
    { $n ->
        [one] 1 line will not print
       *[other] { $n } lines will not print
    }
mark-photo-unreadable = This photo cannot be read. The rest is safe.
status-words-do-not-fit =
    { $n ->
        [one] Some words do not fit on page { $pages }
       *[other] Some words do not fit on pages { $pages }
    }
status-photo-unreadable =
    { $n ->
        [one] A photo on page { $pages } cannot be read
       *[other] Photos on pages { $pages } cannot be read
    }
pages-shown-one = Page { $n }
pages-shown-two = Pages { $first }–{ $last }
pages-shown-of = of { $all }
section-named = { $n } { $section }
zoom-share = { $percent }%
picture-without-words = A picture without words for reading aloud

## The start screen

start-new-book = Start a new book
start-open-sample = Open the sample
start-recent = Recent books
start-none-kept = Recent books are not kept on this computer.
start-keep-them = Keep them
start-forgotten = No recent books
start-forgotten-words = Start one, or open one that you have. It will be here next time.
start-cleared = The list of recent books is empty now
start-cleared-words = The books themselves are where they were.
start-put-back = Undo
start-when = { $when } · { $pages }
start-opened-today = Today, { $time }
start-opened-yesterday = Yesterday
start-opened-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
start-opened-on = { $date }
start-opened-day = { $day } { month }
start-state-no-drive = Stick not plugged in
start-state-not-there = Not where it was
start-state-open-already = Open already
start-state-open-on = Open on { $computer }
start-state-unreadable = Cannot be read just now
start-book-menu = What can be done with { $title }
start-gone = { $title } was last here:
start-find-it = Find it…
start-sample-title = Look through the sample book
start-sample-words = A finished 24-page book about an invented boy. Turn the pages, try anything, and undo it.
start-look-at-sample = Look at the sample book
start-drop = You can also drop a book’s folder, or photos for a new one, anywhere on this window.
start-back-to-books = Back to recent books
start-back-to-book = Back to { $title }

first-question = Whose book is it?
first-question-words = Three small things, and you can change all of them later.
first-name = The name they like to be called
first-colour = Their colour
first-begin = Where should it begin?
first-language = The book’s language
first-language-is = Language: { $language }
first-kept = It will be kept in { $place }
first-another-place = Choose another place…
first-make = Make { $title }
first-section-now = Me, now
first-section-began = How my story began
first-section-again = Now, and what comes next

new-book-unnamed = A new book
new-book-below-title = my story so far

begin-now = With now, then back, then now again
begin-now-words = Starts and ends somewhere safe. Most books do this.
begin-born = With the day they were born
begin-born-words = Year by year.
begin-about = With all about me
begin-about-words = A few pages for a first sitting.
begin-photos = With photos
begin-photos-words = A cover, and then the photos you choose.
begin-photos-dropped = A cover, and then what you dropped here.
begin-blank = With a blank page
begin-blank-words = Add what you like, when you like.

cloth-damson = Damson
cloth-brick = Brick
cloth-conker = Conker
cloth-olive = Olive
cloth-pine = Pine
cloth-harbour = Harbour
cloth-night = Night
cloth-charcoal = Charcoal

## Settings

settings = Settings
settings-done = Done
settings-colours = Colours
settings-colours-system = As the computer
settings-colours-light = Light
settings-colours-evening = Evening
settings-colours-high-contrast = High contrast
settings-text-size = Size of the window’s text
settings-text-size-is = { $percent }%
settings-smaller = Smaller
settings-larger = Larger
settings-motion = Reduce motion
settings-motion-words = Nothing moves by itself.
settings-letter-keys = Single letters as keys on the desk
settings-letter-keys-words = T for words, B for a bubble. Switch this off for a screen reader or speech.
settings-remember = Remember recent books
settings-remember-words = Their titles, where they are and where you left off stay on this computer. Off, none are kept.
settings-language = Language of the window
settings-dates = Language of dates
settings-not-kept = Lifestory could not keep your settings on this computer
settings-not-kept-advice = They hold until you close it. The book is not affected.

## An empty book

empty-book = This book has no pages yet
empty-book-words = A page is a layout with places for photos and words. You can change everything on it later.

## How it stands with saving

save-state-saved = Saved
save-state-saved-at = Saved { $time }
save-state-saving = Saving…
save-state-not-yet = Not saved yet
save-state-could-not = Could not save
save-state-look-only = Look only

## Work in the background

working-opening = Opening the book
working-making-book = Making the book
working-making-sample = Making the sample book
working-copying = Copying the book
working-checking = Looking through the book
working-exporting = Making the PDF
working-bringing-in = Adding photos
working-steps = { $done } of { $total }
working-carry-on = You can carry on working.

## Whether the work is safe

safety-untouched = Your book is as it was.
safety-saved = Your book is saved.
safety-only-here = Everything up to { $time } is saved; what came later is here on the screen. Nothing is lost while Lifestory stays open.
safety-only-here-unsaved = What you did since the last save is here on the screen. Nothing is lost while Lifestory stays open.
safety-both-kept = Both versions are kept.
safety-newest-whole-open = What is whole is open now, and the rest is kept too.

## Notices: opening

look-only-open-elsewhere = This book is open in another window
look-only-open-on = This book is open on { $computer }
look-only-open-advice = You can look at it here. To write in it, close it there first.
look-only-no-rights = This folder can be read but not written to
look-only-no-rights-advice = You can look at the book here, or make a copy to work on.
look-only-unreadable = The latest version of this book cannot be read just now
look-only-unreadable-advice = You can look at an earlier one. If the book is on a stick or a shared drive, make sure that is there, then open the book again.
look-only-newer = This book was made with a newer Lifestory
look-only-newer-advice = You can look at every page; to write in it, get the newer Lifestory.

opening-no-such-folder = There is no folder there
opening-no-such-folder-advice = It may have been moved, or its stick is not plugged in.
opening-not-a-book = There is no Lifestory book in this folder
opening-not-a-book-advice = A book’s folder has a file called book.json in it.
opening-not-empty = There is something in this folder already
opening-not-empty-advice = Choose a name for a new folder.
opening-damaged = Lifestory cannot read this book
opening-damaged-advice = Nothing has been changed or thrown away. If there is a backup, open that; otherwise keep this folder as it is and ask for help.
opening-newer = This book was made with a newer Lifestory
opening-newer-advice = To open it, get the newer Lifestory.
opening-locked-advice = Close it there first.
opening-no-rights = This folder may not be used
opening-no-rights-advice = Choose another place, or ask whoever looks after this computer.
opening-held = Another program is holding the book’s file
opening-held-advice = Perhaps a backup or a virus check. Try again in a moment.
opening-not-plain = This folder has something in it that Lifestory does not follow
opening-not-plain-advice = Copy the book to a folder of its own and open that.
opening-other = The book could not be read from this disk
opening-other-advice = If it is on a stick or a shared drive, make sure it is there, and try again.

## Notices: a new book

making-disk-full = There is no room left on this disk for the book
making-no-rights = The book could not be made there: this folder can be read but not written to
making-no-folder = There is no folder there
making-other = The book could not be made there
making-elsewhere-advice = Nothing was made, and what you answered is still here. Choose another place.
making-name-too-long = That name is longer than a title can be
making-name-too-long-advice = Nothing was made, and what you answered is still here.

## Earlier versions, and copies of the whole book

versions = Earlier versions
versions-words = Choose one to look at. Undo brings back the book as it is now.
versions-none = There are none yet. One is kept with every save.
versions-now = As it is now
versions-kept = Kept for good
versions-outside = Changed outside Lifestory
versions-unreadable = The earlier versions could not be listed
versions-look = Look at the version from { $time }

copy-made = All of the book is in { $folder }
copy-made-without-photos = The words of the book are in { $folder }; its photos could not be read and are not
copy-stopped = Stopped. No copy was left behind
copy-name-taken = There is something of that name already. It was not changed
copy-name-taken-advice = Give the copy another name.
copy-in-a-book = That place belongs to a book. Nothing was copied there
copy-disk-full = There is no room left on that disk for the copy
copy-no-rights = The copy could not be made there
copy-no-folder = There is no folder there
copy-other = The book could not be copied
copy-elsewhere-advice = Nothing was left behind, and the book is as it was. Choose another place.

## When a book was not closed as it should have been

recovery-safe-up-to = Your work is safe, up to { $time }
recovery-safe = Your work is safe
opened-salvaged-title = What could be read is open
opened-only-photos-title = The photos are safe
recovery-stopped = Lifestory stopped before it could close the book. We opened the newest version. Nothing that had been saved is missing.
recovery-changed-outside = Something other than Lifestory changed this book. We opened it as it is now.
recovery-newest-missing = The newest version was not where it belongs. We opened the newest whole one.
recovery-newest-damaged = We opened the newest whole version. The damaged one is kept.
recovery-newest-unreadable = The newest version cannot be read just now, and is still there. We opened the newest whole one.
recovery-older-in-place = A newer version of this book was found beside it. We opened the one that was in its place.
recovery-salvaged = This book is damaged, and there is no whole version of it. We opened what could be read.
recovery-only-photos = Of this book only its photos could be read. It opens as an empty book, with all of them in Photos.
recovery-backup = If there is a backup of the book, open that before you change anything here.
recovery-this-one-from = This one, from { $time }
recovery-this-one = This one
recovery-before-from = The one before, from { $time }
recovery-newer-from = The newer one, from { $time }
recovery-open-now = Open now
recovery-contents = { $pages }, { $words }
recovery-word-count =
    { $n ->
        [one] 1 word
       *[other] { $n } words
    }
recovery-changed-pages =
    { $n ->
        [one] Changed: page { $pages }
       *[other] Changed: pages { $pages }
    }
recovery-changed-many = Changed: { $n } pages
recovery-pages-more =
    { $n ->
        [one] 1 page more
       *[other] { $n } pages more
    }
recovery-pages-fewer =
    { $n ->
        [one] 1 page fewer
       *[other] { $n } pages fewer
    }
recovery-same = The two have the same pages
recovery-unreadable = It cannot be read just now.
recovery-look = Look at this one
recovery-carry-on = Carry on with this one
recovery-both-stay = Both stay in File › Earlier versions, whichever you choose.
recovery-only-one = So far there is only this version.

## Notices: leaving a book that cannot be saved

leaving-not-saved = The book cannot be saved, and is still open
leaving-not-saved-advice = Closed now, it would be without the last changes.

## Notices: saving

saving-disk-full = There is no room left on this disk
saving-disk-full-advice = Free some room and it will save by itself.
saving-no-rights = The book could not be saved: this folder can be read but not written to
saving-no-rights-advice = When it can be written to again, it will save by itself.
saving-held = Another program is holding the book’s file
saving-held-advice = Perhaps a backup or a virus check. Lifestory keeps trying.
saving-read-back = This disk does not keep what is saved on it
saving-read-back-advice = The last good version is untouched. This disk may be wearing out.
saving-conflict = This book was changed somewhere else since you opened it
saving-conflict-advice = Yours is on the screen, and in the book’s folder under another name.
saving-other = The book could not be saved
saving-other-advice = If it is on a stick or a shared drive, make sure it is there. Lifestory keeps trying.

## Notices: export

notice-exported = { $n ->
    [one] The page is in { $file }
   *[other] All { $n } pages are in { $file }
}
notice-more = { $n ->
    [one] And 1 thing more.
   *[other] And { $n } things more.
}
notice-cannot-show = No program on this computer opened it
export-stopped = Stopped. No file was left behind
export-name-taken = There is a file of that name already. It was not changed
export-name-taken-advice = Give this one another name.
export-books-own = That place belongs to the book itself. Nothing was written there
export-books-own-advice = Choose another folder or another name. The book is as it was.
export-disk-full = There is no room left on this disk for the PDF
export-disk-full-advice = Free some room, or choose another place. If there was an older one, it is unchanged.
export-no-rights = The PDF could not be written there
export-elsewhere-advice = Choose another place. If there was an older one, it is unchanged.
export-held = The PDF is open in another program
export-held-advice = Close it there, or give this one another name.
export-no-such-folder = There is no folder there
export-other = The PDF could not be made
program-fault = Something went wrong in Lifestory
program-fault-advice = Your book is safe. You can carry on.

## Asking for a place, where the computer has no dialog for it

ask-book-folder = Which book?
ask-book-folder-words = Type where the book’s folder is.
ask-books-place = In which folder should the book be kept?
ask-books-place-words = It gets a folder of its own there. Type where.
ask-keep-here = Keep it there
ask-copy-folder = Where should the copy go?
ask-copy-folder-words = Type the name of a folder that is not there yet.
ask-copy = Copy the book there
ask-sample-folder = Where should the sample book go?
ask-sample-folder-words = Type the name of a folder that is not there yet.
ask-pdf-file = Where should the PDF go?
ask-pdf-file-words = Type a name for the file, with its folder.
ask-field = Place
ask-open = Open this book
ask-make = Make the sample here
ask-export = Make the PDF

ask-photos = Which photos?
ask-photos-words = Type or paste where they are, each on a line of its own. A folder brings in every photo in it.
ask-photos-add = Add them
ask-photo = Which photo takes its place?
ask-photo-words = Type or paste where the file is.
ask-photo-take = Take this one
ask-photo-folder = Which folder of photos?
ask-photo-folder-words = Every photo in it is added. What is in the folder stays as it is.

## Dropping

drop-start = Drop a book to open it, or photos to start one
drop-book = Drop a book’s folder to open it
drop-page =
    { $n ->
        [one] Drop to add it to page { $page }
       *[other] Drop to add { $n } photos to page { $page }
    }
drop-here =
    { $n ->
        [one] Drop to add it
       *[other] Drop to add { $n } photos
    }
drop-replace = Replace this one
drop-beside = Add beside it
drop-box =
    { $n ->
        [one] Drop to add it to Photos
       *[other] Drop to add them to Photos
    }

## The place of the photos: what can be asked for

region-photos = Photos
region-photo-list = Which photos
photos-add = Add photos…
photos-add-folder = Add a folder of photos…
photos-bring-in = Bring photos in
photos-show-them = Show them
photos-see-left-out = See what was left out
photos-filter = Show only these
photos-group = Group them
photos-search = Search
photos-details = What is known
photos-which = Which photos
photos-put-on-page = Put on the page
photos-put-beside = Add beside the one that is there
photos-put-on = Put on page { $page }
photos-put-all-on = Put all on page { $page }
photos-make-pages = Make pages from these
photos-make-page-of-one = Make a page from this one
photos-another-way = Another way
photos-take-pages = Add these pages
photos-leave-pages = Cancel
photos-replace = Replace…
photos-remove = Take out
photos-remove-several = Take out these { $n }
photos-show-all = Show all
photos-by-date = By date
photos-by-person = By person

## The place of the photos: which, and what is known of them

photos-all = All photos
photos-not-used = Not used yet
photos-on-page = On a page
photos-kept-back = Kept back
photos-who = Who is in it
photos-not-named = Not named yet
photos-not-dated = Date not known
photos-dates-not-sure = dates not sure
photos-from = from { $who }
photos-filter-said =
    { $n ->
        [one] { $what }, 1 photo
       *[other] { $what }, { $n } photos
    }
photos-drop-here = Drop photos here. The originals are copied, never changed.
photos-plate = p { $pages }
photos-on-pages =
    { $n ->
        [one] On page { $pages }
       *[other] On pages { $pages }
    }
photos-elsewhere = On the timeline, or with a person or a place
photos-go-to = Go to page { $page }
photos-this-photo = This photo
photos-choose-one = Choose a photo to see what is known of it. Hold Ctrl to choose several.
photos-sharp-up-to = Prints sharp up to { $across } × { $down } cm
photos-only-sharp-up-to = Prints sharp only up to { $across } × { $down } cm. Keep it small on the page.
photos-when = When
photos-mixed = Mixed
photos-somebody-else = Somebody else…
photos-caption = Caption
photos-caption-hint = Below it, where it is shown
photos-alt = Words for reading aloud
photos-alt-hint = What is to be seen
photos-source = Who gave it
photos-source-hint = Who took it or lent it
photos-search-hint = Name, word, year
photos-child-was = { $name } was { $age }
photos-child-was-years = { $name } was { $age }
photos-child-was-or = { $name } was { $from } or { $to }
photos-nobody-yet = Nobody is named yet.

photos-empty = No photos yet
photos-empty-words = Drop some here, or choose them.
photos-none-unused = Every photo stands somewhere
photos-none-on-page = No photo is on a page yet
photos-none-kept-back = No photo is kept back
photos-none-unnamed = Somebody is named in every photo
photos-none-of = No photo of { $name }
photos-none-with = No photo has to do with ‘{ $words }’

photos-proposed =
    { $n ->
        [one] 1 page from { $photos ->
            [one] 1 photo
           *[other] { $photos } photos
        }
       *[other] { $n } pages from { $photos } photos
    }
photos-proposed-after = They come after page { $page }. Nothing is in the book yet.
photos-proposed-first = They are the first pages of the book. Nothing is in it yet.

## Notices: photos coming in, put on pages, taken out

photos-added =
    { $n ->
        [0] No photo was added
        [one] 1 photo added
       *[other] { $n } photos added
    }
photos-added-partly = { $added }. { $left }
photos-not-read =
    { $n ->
        [one] One could not be read
       *[other] { $n } could not be read
    }
photos-where =
    { $n ->
        [one] It is in Photos.
       *[other] They are in Photos, by date.
    }
photos-where-page =
    { $n ->
        [one] It is on page { $page }.
       *[other] The first is on page { $page }; all are in Photos.
    }
photos-there =
    { $n ->
        [one] 1 was here already.
       *[other] { $n } were here already.
    }
photos-nothing-new =
    { $n ->
        [one] This photo was here already
       *[other] All { $n } were here already
    }
photos-none-found = There was no photo in it
photos-stopped =
    { $n ->
        [0] Stopped. No photo had come in
        [one] Stopped. 1 photo had come in and is kept
       *[other] Stopped. { $n } photos had come in and are kept
    }
photos-disk-full =
    { $n ->
        [0] No photo was added: the disk is full
        [one] Only 1 photo was added: the disk is full
       *[other] Only { $n } photos were added: the disk is full
    }
photos-disk-full-advice = What came in is kept. Make some space, then add the others.
photos-no-rights =
    { $n ->
        [0] No photo was added: this folder is locked
        [one] Only 1 photo was added: this folder is locked
       *[other] Only { $n } photos were added: this folder is locked
    }
photos-no-rights-advice = The book is as it was. Ask whoever looks after this computer.
photos-not-kept =
    { $n ->
        [0] No photo could be added
        [one] Only 1 photo could be added
       *[other] Only { $n } photos could be added
    }
photos-not-kept-advice = What came in is kept. If the book is on a stick or a shared drive, make sure that is there, then add the others.
photos-left-out =
    { $n ->
        [one] One was left out
       *[other] { $n } were left out
    }
photos-pasted = The picture that was pasted
photos-put =
    { $n ->
        [one] The photo is on page { $page }
       *[other] { $n } photos are on page { $page }
    }
photos-pages-added =
    { $n ->
        [one] 1 page added
       *[other] { $n } pages added
    }
photos-pages-are-after = The new pages come after page { $page }.
photos-pages-are-first = The new pages are the first of the book.
photos-see-pages = Show the pages
photos-removed =
    { $n ->
        [one] The photo is out of the book
       *[other] { $n } photos are out of the book
    }
photos-removed-pages =
    { $n ->
        [one] Its frame on page { $pages } is empty now. Undo brings all of it back.
       *[other] Frames on pages { $pages } are empty now. Undo brings all of it back.
    }
photos-replaced = Another file has taken its place
photos-not-replaced = The photo was not replaced

## What opening a book has to say in the window

opened-changed-outside = Something other than Lifestory changed this book. We opened it as it is now
opened-from-earlier = We opened the version from { $time }, the newest whole one
opened-from-earlier-untimed = We opened the newest whole version
opened-newest-missing = The latest version was not where it belongs.
opened-newest-damaged = The latest version is damaged. It is kept, in case it can be read.
opened-newest-unreadable = The latest version cannot be read just now. It is still there.
opened-newest-newer = The latest version seems to have been made with a newer Lifestory. It is kept as it is.
opened-salvaged = This book is damaged, and there is no whole version of it. We opened what could be read
opened-parts-advice = Photos that are on no page are in the place Photos. If there is a backup of the book, open that before you change anything here.
opened-rebuilt = { $n ->
    [one] Of this book only 1 photo could be read. It opens as an empty book
   *[other] Of this book only { $n } photos could be read. It opens as an empty book
}
opened-migrated = This book comes from an older Lifestory. It opens as it is, and the earlier form is kept beside it
opened-mended = { $n ->
    [one] One thing in this book did not fit together and was mended
   *[other] { $n } things in this book did not fit together and were mended
}
opened-lock-taken-over = The book was not closed properly last time. Nobody seems to be using it now
opened-conflict-copies = { $n ->
    [one] There is 1 version of this book in the folder
   *[other] There are { $n } versions of this book in the folder
}
opened-newer-version = A version from { $time } is newer than the one that is open
opened-forked = Two people saved this book at the same time
opened-other = The book is the other version now. Undo goes back to the one before; it is also kept among the earlier versions
opening-other-version = That version cannot be read
moment-today = { $time }
moment = { $date }, { $time }
arranged-section = Photos

## The place of the pages: what is done on them
action-choose-all = Select everything
action-choose-nothing = Select nothing
action-drag = Move
action-details = Details
action-remove = Remove
action-duplicate = Duplicate
action-to-front = To the front
action-forward = Forward
action-back = Back
action-to-back = To the back
action-lock = Lock or unlock
action-nudge = Move a little
action-grow = Larger or smaller
action-turn = Turn
action-fit-photo = Whole photo or whole frame
action-line-up-start = Line up where lines begin
action-line-up-middle = Line up in the middle, side to side
action-line-up-end = Line up where lines end
action-line-up-top = Line up at the top
action-line-up-halfway = Line up in the middle, top to bottom
action-line-up-bottom = Line up at the bottom
action-space-across = Space out evenly, across
action-space-down = Space out evenly, down
action-group = Group
action-ungroup = Ungroup
tool-line-up = Line up
tool-space-out = Space out
action-cut = Cut
action-copy = Copy
action-paste = Paste
action-crop = Crop
action-crop-larger = Photo larger in its frame
action-crop-smaller = Photo smaller in its frame
action-crop-turn = Turn the photo in its frame
action-crop-turn-back = Turn the photo the other way
action-crop-lean = Straighten a little to the right
action-crop-lean-back = Straighten a little to the left
action-crop-again = Start again
action-replace = Replace the photo…
action-replace-take = Use this photo
action-replace-from-file = From this computer…
action-light = Make the photo lighter or darker
action-lighter = A little lighter
action-darker = A little darker
action-light-again = As it was
action-done = Done
add-words = Words
add-frame = Photo or drawing
add-bubble = Bubble
add-rectangle = Box
add-circle = Circle
add-line = Line

## The place of the pages: words edited where they stand
action-bold = Bold
action-bullets = Bullets
action-caption = Caption
action-child-words = The child’s words
action-edit-words = Edit words
action-heading = Heading
action-italic = Italic
action-numbers = Numbers
action-story = Story
action-title = Title
action-type = Type
action-underline = Underline
action-words-done = Done
action-words-look = Change how words look
tool-words-style = Style

## The place of the pages: what was taken off. The title of a notice.
removed-words = The words are off page { $page }
removed-photo = The photo is off page { $page }
removed-frame = The frame is off page { $page }
removed-shape = The shape is off page { $page }
removed-bubble = The bubble is off page { $page }
removed-timeline = The timeline is off page { $page }
removed-several = { $n } things are off page { $page }
removed-photo-kept = The photo itself is kept, in Photos.

## The place of the pages: things as a screen reader names them, and where they are
thing-words = Words: { $words }
thing-words-empty = Words, still empty
thing-bubble = Bubble: { $words }
thing-bubble-empty = Bubble, still empty
thing-photo = Photo
thing-photo-words = Photo: { $words }
thing-frame = Empty frame
thing-frame-words = Empty frame: { $words }
thing-rectangle = Box
thing-ellipse = Circle
thing-line = Line
thing-timeline = Timeline
thing-in-group = in a group of { $n }
thing-locked = locked
thing-at-top-left = at the top left
thing-at-top = at the top
thing-at-top-right = at the top right
thing-at-left = at the left
thing-at-middle = in the middle
thing-at-right = at the right
thing-at-bottom-left = at the bottom left
thing-at-bottom = at the bottom
thing-at-bottom-right = at the bottom right

## The place of the pages: what a thing lines up with, and its size and turn, while it is moved
guide-edge = edge of the page
guide-middle = middle of the page
guide-margin = margin
guide-other = in line
drag-size = { $across } × { $down } cm
drag-turn = { $degrees }°

## The place of the pages: tools
tool-words = Words
tool-frame = Photo
tool-shape = Shape
tool-bubble = Bubble
tool-fit = Fit
tool-replace = Replace
tool-turn = Turn
tool-light = Light
tool-crop-turn = Turn
crop-zoom = Photo size
crop-straighten = Straighten
light-as-it-is = as it is
light-lighter = { $by } lighter
light-darker = { $by } darker
replace-which = Which photo takes its place?
replace-words = The frame and its caption stay. The photo that is in it now stays in Photos.
replace-photos = Photos of this book
crop-hint = Move: drag, or arrow keys · Size: wheel, or + and − · End: Done, or Enter
tool-arrange = Arrange
tool-lock = Lock
tool-unlock = Unlock
tool-duplicate = Duplicate
tool-page-layout = Page layout
tool-book-style = Book style
tool-remove = Remove
tool-more = More

## The place of the pages: the panel
panel-close = Close details
panel-locked = Locked. Unlock it to change it.
panel-mixed = These are not all alike in this. What you choose holds for all of them.
panel-several = { $n } things
panel-group = Group of { $n } things
panel-group-one = Press one of them again, or Enter, to work on it alone.
panel-page = Page { $n }
panel-words = Words
panel-photo = Photo
panel-frame = Empty frame
panel-shape = Shape
panel-line = Line
panel-bubble = Bubble
panel-timeline = Timeline
panel-who-may-see = Who may see it
audience-everyone = Everyone with this book
audience-home = At home
audience-together = Read together only
audience-adults = Adults only
audience-file = For the file only
audience-nobody = Nobody: kept back
audience-mixed = These are not all alike in this.
audience-other = Only some copies of the book have this.
audience-from-age = In the child’s copies only from age { $age }.
audience-from-ages = Some of these are in the child’s copies only from an age, { $most } at most.
audience-any-age = At any age
panel-words-are = These words are
role-story = The story
role-child = The child’s words
role-quote = From someone
role-title = A title
role-heading = A heading
role-lead = The story, large
role-caption = A caption
role-letter = A letter
panel-align = Words, side to side
align-left = Left
align-centre = Middle
align-right = Right
panel-stands = Words, top to bottom
stands-top = Top
stands-middle = Middle
stands-bottom = Bottom
panel-words-colour = Colour of the words
panel-box-colour = Colour of the box
panel-box-edge = Edge of the box
ink-none = None
ink-by-style = As the book’s style has it
ink-page-paper = Plain paper
ink-words = Dark ink
ink-accent = Strong colour
ink-accent-2 = Second strong colour
ink-tint = Soft colour
ink-tint-2 = Second soft colour
ink-opener = Colour of first pages
ink-on-opener = Words on first pages
ink-paper = Paper
ink-muted = Grey
ink-cloth = The book’s own colour
overflow-said = { $n ->
    [one] 1 line doesn’t fit in this box. It is safe, but would not print well.
   *[other] { $n } lines don’t fit in this box. They are safe, but would not print well.
}
overflow-grow = Grow the box
overflow-smaller = Smaller words
overflow-another-box = Continue in another box
overflow-next-page = Go on to the next page
prints-sharp = Prints sharp at this size
prints-soft = A little soft: best up to { $cm } cm wide
prints-blurred = Will look blurred: choose a smaller size, up to { $cm } cm wide, or another photo
panel-frame-style = Frame
frame-theme = The book’s own
frame-plain = Plain
frame-rounded = Rounded
frame-circle = Circle
frame-mat = White edge
frame-tape = Taped
panel-photo-colour = Colour
photo-in-colour = In colour
photo-in-grey = Black and white
panel-empty-look = While it is empty
empty-draw = A place to draw
empty-honest = Words in its place
empty-panel = A plain colour
panel-form = Shape
form-box = Box
form-circle = Circle
panel-fill = Fill
panel-edge = Edge
panel-corners = Corners
corners-sharp = Sharp
corners-soft = Soft
corners-round = Round
panel-line-colour = Colour
panel-line-width = Thickness
line-thin = Thin
line-medium = Medium
line-thick = Thick
panel-line-dashes = Line
line-whole = Solid
line-dashed = Dashed
panel-draw-it-as = Draw it as
drawn-path = Path
drawn-trail = Trail
drawn-list = List
drawn-years = Years
drawn-follows = It follows the life events, whenever they change.
panel-timeline-photos = Photos
drawn-photos = With photos
drawn-no-photos = Without
panel-timeline-ages = Ages
drawn-ages = With ages
drawn-no-ages = Without
panel-background = Background
panel-choose-photo = Photo in this frame
panel-add-photos = Add photos…
panel-all-photos = All photos
panel-photo-out = Take it out
panel-caption = Caption
panel-caption-hint = Below the photo
panel-alt = Words for reading aloud
panel-alt-hint = What is to be seen, for whoever hears the book
panel-empty-text = What it says
panel-empty-text-hint = For example: draw your room here
panel-page-title = Name of the page
panel-page-title-hint = In lists; it is not printed
panel-note = Note for adults
panel-note-hint = For whoever reads along; never in the child’s own copy
panel-pattern = Pattern
pattern-on = With
pattern-off = Without
panel-folio = Page number
folio-on = Printed
folio-off = Not printed

## Choosing a page: its layouts, and what each is good for

layout-cover-photo = Cover with one photo
    .good-for = Good for a picture that the child likes of themselves, or of a place they love.
layout-cover-drawing = Cover to draw
    .good-for = Good when no photo should be on the outside of the book.
layout-belongs = This book belongs to
    .good-for = Says whose book it is, who may look, and who has to ask first.
layout-how-to = How to use my book
    .good-for = Tells the child that they can stop, start anywhere, and add to it.
layout-section-opener = First page of a section
    .good-for = A title in full colour, with room for one picture.
layout-about-facts = All about me
    .good-for = Good for small facts: food, colours, what makes me laugh.
layout-about-picture = Me in one picture
    .good-for = One picture and one or two lines. For the youngest.
layout-about-profile = Me, right now
    .good-for = Short and plain, for older children and teenagers.
layout-self-portrait = Me, by me
    .good-for = A large place to draw, and one line from the child.
layout-my-home = My home now
    .good-for = One picture of home, a few lines, and the best place in it.
layout-carers = The people who look after me
    .good-for = Two people side by side: who they are and what they do that helps.
layout-day = A day in my life
    .good-for = Six times of one day, with four small photos.
layout-my-name = My name
    .good-for = The name large, who chose it, and what it means.
layout-born = The day I was born
    .good-for = Small facts and a short story. It says what is not known, too.
layout-firsts = My firsts
    .good-for = First smile, first word, first steps, each with when and how.
layout-culture = Where my families come from
    .good-for = Languages, food and words that come from family.
layout-parent-photo = Mum or Dad, with a photo
    .good-for = One person, told truly, and a question for them.
layout-parent-no-photo = Mum or Dad, without a photo
    .good-for = What we know, what someone told us, what we do not know.
layout-siblings = Brothers and sisters
    .good-for = One photo together, and what you do together.
layout-good-things = Good things that came with me
    .good-for = Three good things from the first family.
layout-homes-list = Homes I have lived in
    .good-for = Up to four homes in order, each with who was there.
layout-timeline-path = My life as a path
    .good-for = The events of the timeline, drawn as a path. It follows what you enter there.
layout-why-who = Who was worried?
    .good-for = A hard page, first of four. Give it a calm page beside it.
layout-why-what = What were they worried about?
    .good-for = A hard page, second of four. Few, plain words.
layout-why-tried = What did people try?
    .good-for = A hard page, third of four. How people tried to help.
layout-why-then = What happened then?
    .good-for = A hard page, last of four. What came next, told simply.
layout-not-my-fault = It was not your fault
    .good-for = The one page in the book in full colour. It should be easy to find.
layout-who-decides = Who decides things?
    .good-for = Who decides what, from the child to the judge.
layout-dont-know = What we don’t know yet
    .good-for = Questions that are open, and who is still asking.
layout-calm = A calm page
    .good-for = An ordinary safe thing of now. Good beside or after a hard page.
layout-letter = A letter
    .good-for = From a parent, a carer or a worker, in their own words.
layout-my-words = My own words
    .good-for = One thing the child said, just as they said it, large.
layout-moments = Ordinary days
    .good-for = Four small pictures of days like any other.
layout-memory-box = What is in my box
    .good-for = Four things that are kept, where each came from and where it is.
layout-photo-1 = One photo
    .good-for = One picture with nothing round it.
layout-photo-1-wide = One wide photo
    .good-for = One picture across the page.
layout-photo-1-words = One photo and words
    .good-for = Good for one strong picture and a short story.
layout-photo-2 = Two photos
    .good-for = Two wide pictures, one below the other.
layout-photo-2-tall = Two tall photos
    .good-for = Two tall pictures, side by side.
layout-photo-2-mixed = A wide photo and a tall one
    .good-for = Two pictures of different shapes.
layout-photo-2-words = Two photos and words
    .good-for = Two pictures, a short story, and a line from the child.
layout-photo-3 = Three photos
    .good-for = Three pictures of one day, with one line below.
layout-photo-3-foot = Three photos, the wide one below
    .good-for = Two small pictures and a wide one.
layout-photo-3-side = Three photos, the tall one at the side
    .good-for = Two small pictures and a tall one.
layout-photo-3-words = Three photos and words
    .good-for = Three pictures of one day, and its story.
layout-photo-4 = Four photos
    .good-for = Four pictures that belong together, such as a year.
layout-photo-4-words = Four photos and words
    .good-for = Four pictures and a story that holds them together.
layout-photo-6 = Six photos
    .good-for = Many small pictures, with one line below.
layout-photo-6-words = Six photos and words
    .good-for = Many small pictures and a short story.
layout-full-bleed = A photo that fills the page
    .good-for = One picture to the edges, with its title on it.
layout-bilingual-side = Two languages, side by side
    .good-for = The same story in two languages, each beside the other.
layout-bilingual-stacked = Two languages, one below the other
    .good-for = The child’s first language above, the other below.
layout-rights = I can ask for help
    .good-for = What a child may ask for, and whom to ask first.
layout-hopes = What I hope
    .good-for = One picture and what the child hopes for.
layout-credits = Who made this book
    .good-for = Who wrote, drew, remembered and lent photos.
layout-invitation = A page that waits
    .good-for = An empty frame at the end, for what has not happened yet.
layout-blank = Blank page
    .good-for = Nothing on it. Put on it what you like.

layout-example-title = A title
layout-example-quote = What I said, just how I said it.

layout-kind-everyday = Everyday
layout-kind-photos = Photos
layout-kind-people = People
layout-kind-homes = Homes and moves
layout-kind-why = Why and how
layout-kind-voice = My voice
layout-kind-letters = Letters
layout-kind-timelines = Timelines
layout-kind-no-photo = When there’s no photo
layout-kind-languages = Two languages
layout-kind-first-and-last = First and last pages

layout-add-after = Add a page after page { $n }
layout-add-first = Add the first page
layout-change-page = Change page { $n }
layout-kinds = Kinds of page
layout-pages = Page layouts
layout-photos = Photos on the page
layout-photos-any = Any
layout-photos-many = 4+
layout-nothing = No page of this kind has so many photos.
layout-search = Search pages
layout-not-found = No page layout has to do with that. Try fewer letters.
layout-show-all = Show them all
layout-shown-with = Shown with { $child }’s photos. Lines show where words will go.
layout-shown-with-photos = Shown with the photos of this book. Lines show where words will go.
layout-shown-without = Lines show where words will go. Everything on the page can be moved or changed.
layout-shown-own = Shown with what is on the page now. Lines show where words will go.
layout-brings =
    { $n ->
        [one] Comes with 1 photo that is on no page yet.
       *[other] Comes with { $n } photos that are on no page yet.
    }
layout-comes-empty =
    { $n ->
        [one] Its frame comes empty: you choose the photo on the page.
       *[other] Its { $n } frames come empty: you choose the photos on the page.
    }
layout-all-fits = Everything on page { $n } finds its place.
layout-left-over =
    { $things ->
        [one] 1 thing finds no place in it. It goes on a page of its own after this one, so that nothing is lost.
       *[other] { $things } things find no place in it. They go on a page of their own after this one, so that nothing is lost.
    }
page-left-over = Left over from page { $n }
notice-layout-left-over = Page { $n } has its new layout
notice-layout-left-over-advice = What found no place in it is on the page after it. Nothing is lost.

action-add-page = Add a page…
action-add-page-here = Add a page
action-add-page-to-section = Add a page to this section…
action-change-layout = Change the layout…
action-show-kind = Show this kind
action-take-layout = Add this page
action-take-layout-change = Use this layout
action-cancel = Cancel

## What the book is called, and whose it is

action-about-book = About this book…
about-book = About this book
about-book-title = The book’s title
about-book-born = The day they were born
about-book-born-hint = For example: 9 March 2018
about-book-born-words = From it the timeline says how old they were. It can stay empty.
date-whole-day = The whole day is needed here, for example 9 March 2018.

## The style of the book

menu-book = Book
action-style = Style…
style-title = The style of the book
style-themes = Styles
style-letters = Letters, by age
style-paper = Paper
style-shown-with = Shown on pages of this book. Nothing moves; colours, letters and frames change.
style-shown-with-examples = Shown on example pages, until this book has pages to show.
style-moves = On other paper everything keeps its place in proportion.
action-take-style = Use this style
style-now = This is how the book looks now.
band-to-4 = 0–4
band-to-7 = 5–7
band-to-11 = 8–11
band-to-15 = 12–15
band-from-16 = 16+
paper-a4 = A4
paper-a4-wide = A4 wide
paper-a5 = A5
paper-square = Square
paper-us-letter = US Letter
theme-harbour = Harbour
    .mood = Sea blue, sand and waves. For any child from 5 to 11.
theme-orchard = Orchard
    .mood = Leaf green, photos with a white mat and a strip of tape.
theme-button = Button
    .mood = Big shapes and sun yellow, one thing at a time. For the youngest.
theme-lantern = Lantern
    .mood = Indigo night and small lights. From 8 years.
theme-studio = Studio
    .mood = Like a magazine: loud titles, square pictures. From 12 years.
theme-quiet = Quiet
    .mood = White, fine lines, a book face. From 12 years and for grown-ups.
theme-clear = Clear
    .mood = Easier to read with dyslexia: wide letters on cream.
theme-bold = Bold
    .mood = Large print, black and yellow on cream.

## Pages and sections in order

action-add-blank-page = Add a blank page
action-add-section = Add a section
action-duplicate-page = Duplicate page
action-remove-page = Remove page
action-duplicate-pages = Duplicate { $n } pages
action-remove-pages = Remove { $n } pages
action-section-back = Move section up
action-section-on = Move section down
action-move-page = Move page
action-move-section = Move section
action-remove-section = Remove section
action-rename-section = Rename
action-fold = Fold
action-unfold = Unfold
strip-move-to = Move to ‘{ $section }’
strip-page = Page { $n }
strip-page-named = Page { $n }, { $title }
strip-no-pages = No pages yet
strip-section-name = Name of the section
strip-pages-chosen =
    { $n ->
        [one] 1 page
       *[other] { $n } pages
    }
section-first = Me, now
section-new = New section
notice-page-out = Page { $n } is out of the book
notice-page-out-named = Page { $n }, { $title }, is out of the book
notice-pages-out =
    { $n ->
        [one] 1 page is out of the book
       *[other] { $n } pages are out of the book
    }
notice-undo-puts-back = Undo puts it back as it was.
notice-section-out = The section ‘{ $section }’ is out of the book
notice-section-joined = Its pages are in ‘{ $section }’ now.
notice-section-empty = It had no pages.
empty-choose-page = Choose a page
empty-blank-page = Start with a blank page

## The timeline, where a life is typed in and drawn

life-draw-as = Draw it as
life-form-path = Path
life-form-trail = Trail
life-form-list = List
life-form-years = Years
life-put-on-page = Put on a page
life-go-to-page = Go to the page
life-go-to-page-of = Go to page { $n }

life-when = When
life-what = What happened
life-add = Add
life-hint = Type dates as you know them: 12 May 2023, about 2022, when I was 3, before Sue’s house.
life-understood = { $when }
life-understood-age = { $when }, { $age }
life-kept = Kept as you wrote it. It stands at the end until there is a year or an age.
life-kept-in = Kept as you wrote it. It stands in { $year }.
life-no-date = No date was found. You can add one later.

life-list = Timeline
life-row = { $when }, { $title }
life-row-more = { $row }. { $more }
life-undated = No date yet
life-at-end = It stands at the end until we know when.
life-at-end-until-born = It stands at the end until we know when they were born.
life-say-when = Say when
life-told-by = Known from { $source }
life-for-records = Kept for the records
life-gap = Nothing yet between { $from } and { $to }.
life-gap-may-know = { $people } may know.
life-gap-somebody = Somebody who was there then may know.
life-ask = Write a question
life-asked-on = On page { $n }
life-asked = The question is on page { $n }, with what is not known yet

life-open = Change
life-close = Close
life-remove = Take off the timeline
life-story = In more words
life-source = Who told us
life-felt = How it felt
life-felt-hint = { $name }’s words, with commas
life-felt-hint-unnamed = The child’s words, with commas
life-people = Who was there
life-place = Where
life-photos = Photos
life-photos-choose = Choose photos…
life-photos-done = Done choosing
life-photo-of = Photo { $n }
life-shown-on = Drawn on page { $n }

life-removed = ‘{ $title }’ is off the timeline
life-leaned-on = ‘{ $other }’ is known only to be before or after ‘{ $title }’
life-leaned-on-advice = Give it a date of its own first.

life-drawing = The timeline as it will print
life-drawn-on = Page { $n }. Follows the list as you change it.
life-draft = As it will print. It is not on a page yet.
life-next-part = On which it goes on
life-previous-part = Back

question-page-title = What we don’t know yet
question-page-words = Some parts of your story are missing. We would rather say so than make something up.
question-page-own = I want to know
question-between = What happened between { $from } and { $to }?

life-empty = Nothing is on the timeline yet
life-empty-words = Type what you know above, in any order. A year is enough, or an age.
life-example = for example
life-example-1-when = 14 March 2018
life-example-1-what = I was born
life-example-1-more = In snow, at ten past four
life-example-2-when = About spring 2022
life-example-2-what = I went to live with Sue
life-example-2-more = when I was 4
life-example-3-when = When I was 6
life-example-3-what = I learned to ride a bike
life-example-3-more = Dev ran beside me

## People and places: who is in the life, and where it was lived

region-people = Who belongs where
region-people-list = People and places
people-add = Add a person
people-add-place = Add a home or place
people-new = Somebody new
people-new-place = A new home or place
people-everybody = Everybody
people-details = What is known
people-people = People
people-places = Homes and places
people-others = Others in my life
people-somebody = Somebody
people-a-home = A home
people-a-place = A place
people-home = home
people-place = place
people-row = { $name }, { $under }
people-since = since { $from }
people-until = until { $to }
people-from-to = { $from } – { $to }
people-nobody-there = Nobody is named here yet.
people-also-at = also at { $places }
people-show-as = Show as
people-as-circles = Circles
people-as-list = List
people-on-pages = On pages
people-relation-not-said = Not said yet
people-in-touch = Still in touch: { $touch }
people-without-name =
    { $n ->
        [one] 1 has no name yet
       *[other] { $n } have no name yet
    }
people-without-relation =
    { $n ->
        [one] for 1 it is not said who they are
       *[other] for { $n } it is not said who they are
    }
people-all-said = everyone has a name, and it is said who they are

people-empty = Nobody is here yet
people-empty-words = A name is enough: what the child calls them. Everything else can come later, or never.

people-this-person = This person
people-this-home = This home
people-this-place = This place
people-choose-one = Choose somebody, or a home or place, to see what is known.
people-photo-choose = Choose a photo
people-photo-change = Change photo
people-photo-none = No photo
people-photo-done = Done choosing
people-on-photos =
    { $n ->
        [one] On 1 photo
       *[other] On { $n } photos
    }
people-in-events =
    { $n ->
        [one] In 1 event
       *[other] In { $n } events
    }
people-calls = What { $child } calls them
people-calls-unnamed = What the child calls them
people-relation = Who they are to { $child }
people-relation-unnamed = Who they are to the child
people-relation-hint = For example: Mum’s mum
people-good = A good thing to remember
people-good-hint = Something they did or said
people-good-place-hint = For example: a smell, a room
people-touch = Still in touch?
people-touch-hint = For example: yes, at half term
people-lives-at = Where they live
people-born = Born
date-hint = For example: May 2023
date-only-year = There is no such day or month here, so only the year { $year } is kept.
date-not-yet = This is not a date yet. Try ‘May 2023’, ‘about 2019’ or ‘when I was 3’.
people-pronouns = Pronouns
people-pronouns-hint = For example: she/her
people-full-name = Full name
people-adults-only = Adults only
people-file-note = It belongs to the file, and is in no other copy.
people-remove = Take out

people-calls-it = What { $child } calls it
people-calls-it-unnamed = What the child calls it
people-calls-it-hint = For example: Nan’s, the blue door
people-lived-there = Did { $child } live there?
people-lived-there-unnamed = Did the child live there?
people-lived-yes = Yes, a home
people-lived-no = No, a place
people-from = Since when
people-to = Until when
people-who-lived = Who lived there
people-who-belongs = Who belongs there
people-why-moved = Why I moved
people-why-moved-hint = In words for the child
people-address = Address
people-for-the-file = For the file only
people-remove-place = Take out this place

people-removed = { $name } is no longer among the people
people-removed-unnamed = Somebody is no longer among the people
people-place-removed = { $name } is no longer among the places
people-place-removed-unnamed = A place is no longer among the places
people-removed-advice = Words and photos stay, also those with that name in them.

## What a copy leaves out
copy-without-pages = { $n ->
    [one] 1 page is not in this copy, because of who may see it.
   *[other] { $n } pages are not in this copy, because of who may see them.
}
copy-without-things = { $n ->
    [one] 1 thing on a page is not in this copy, because of who may see it.
   *[other] { $n } things on pages are not in this copy, because of who may see them.
}
copy-without-events = { $n ->
    [one] 1 life event is not in this copy, because of who may see it.
   *[other] { $n } life events are not in this copy, because of who may see them.
}

## Check and print
region-findings = What to look at
region-preview = How it prints
print-check = Look through the book
print-go-to = Go there
print-go-to-page = Go to page { $page }
print-mend = Mend it
print-preview = Show this page
print-format = How the PDF is made
print-copy = Which copy
print-looking = Looking through the book…
print-mend-first = Mend these first
print-worth-a-look = Worth a look
print-show-all = Show all { $n }
print-room-to-fill = Room still to fill
print-may-stay-empty = Nothing is wrong with these. What stays empty prints as you see it on the page.
print-page-has = Page { $page }: { $what }
print-empty-frames = { $n ->
    [one] 1 empty photo frame
   *[other] { $n } empty photo frames
}
print-empty-boxes = { $n ->
    [one] 1 box still without words
   *[other] { $n } boxes still without words
}
print-not-read-aloud = { $n ->
    [one] 1 photo without words for reading aloud
   *[other] { $n } photos without words for reading aloud
}
print-heading-said = { $title }, { $n }
print-nothing-found = Nothing found. A person who knows the child should still read it.
print-others-fine = { $n ->
    [one] 1 other check is fine
   *[other] { $n } other checks are fine
}
print-how = How
print-export = Export PDF…
print-this-pdf = This PDF
print-nothing-in-copy = Nothing of this book is for this copy, because of who may see it.
print-in-it = In this copy
print-pages = { $n ->
    [one] 1 page
   *[other] { $n } pages
}
print-photos = { $n ->
    [0] No photos
    [one] 1 photo
   *[other] { $n } photos
}
print-made-for = Made for
copy-own = The child’s own
copy-together = Read together
copy-carer = For carers
copy-share = To share
copy-file = For the file
print-nothing-left-out = Everything in the book is in this copy.

## Find anything
action-find = Find anything
find-hint = A page, a photo, an event, some words, or what you want to do
find-nothing = Nothing of that is in this book. Try fewer letters, or > for what you can do.
find-people = People and places
find-pages = Pages
find-photos = Photos
find-events = Life events
find-commands = Things you can do
find-page = Page { $n }
find-row = { $name }, { $more }, { $end }

## Help

menu-help = Help
start-help = Help
action-how-to = How do I…
action-all-keys = All keys…
action-messages = Messages…
action-about = About Lifestory…
help-how-to = How do I…
help-keys = All keys
help-messages = Messages
help-about = About Lifestory
help-close = Close
help-no-messages = Nothing has been said since this book was opened.

how-to-words = Write on a page?
how-to-words-answer = Press Words above the page and type. To change words that are there, press them once to choose them and once more to write in them. Escape leaves them again.
how-to-photos = Add photos?
how-to-photos-answer = Drop them anywhere on the window, or go to Photos and press Add photos. The book keeps its own copy and never changes yours. To put one on a page, drag it there, or choose a frame on the page and press the photo in the panel beside it.
how-to-page = Add a page, or change its layout?
how-to-page-answer = Press Add a page above the small pages and choose a layout: each is shown with photos of this book. Page layout above the page changes one that is there; its words and photos move over, and nothing is lost.
how-to-life = Put in what happened, and when?
how-to-life-answer = Go to Timeline. Type when as well as it is known, what happened, and press Enter. “About 2022”, “when I was 3” and “before Sue’s” are dates too. The page with the timeline follows by itself.
how-to-undo = Put something right that went wrong?
how-to-undo-answer = Undo takes back one step after another, as far back as this book has been open. For longer ago, choose Earlier versions in the File menu: you can look at each, and nothing of today is lost.
how-to-saved = Know that the work is safe?
how-to-saved-answer = Lifestory saves by itself, a moment after every change. Beside the name of the book it says when. If it cannot save, it says so there, why, and what to do.
how-to-private = Keep something from being seen?
how-to-private-answer = Choose the page, the words, the photo or the person, and look in the panel for Who may see it. What a copy is not for is not in its PDF at all. Check & print shows each copy as it will be, and what is left out of it.
how-to-print = Print the book?
how-to-print-answer = Go to Check & print. It shows what should be mended first, and every page as it will be printed. Export PDF makes the file for your printer or a print shop.
how-to-take-along = Take the book to another computer?
how-to-take-along-answer = A book is one folder with everything in it. Choose Save a copy in the File menu and choose your stick. On the other computer press Open a book and choose that folder.
how-to-keyboard = Work without a mouse?
how-to-keyboard-answer = F6 goes to the next part of the window and Tab to the next thing in it. On a page, Tab goes from thing to thing, Enter writes in words, and arrows move. Find anything does whatever you can name. All keys, in this menu, lists the rest. A screen reader meets every page, thing and button by name.

keys-intro = Every key also stands beside its action in the menus.
keys-window = Around the window
keys-next-part = Next part of the window
keys-part-before = The part before
keys-next-thing = Next thing in this part
keys-menus = The menus
keys-menu-of-thing = Menu of the thing that is chosen
keys-newest-notice = The newest message
keys-leave = Leave what one is in: words, then their box, then the page
keys-on-the-page = On the page
key-tab = Tab

about-version = Lifestory { $version }
about-what = For making a child’s life story book together: a worker and a child, side by side.
about-offline = Everything stays on this computer. Lifestory never goes online, and sends nothing to anybody.
about-licence = Lifestory is free for everybody to use, to change and to pass on, under the MIT licence or the Apache licence 2.0, as you like.
about-letters = The letters and pictures in it keep their own open licences, which lie beside them where Lifestory comes from.
