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

when-about = about { $date }
when-between = between { $from } and { $to }
when-at-age =
    { $age ->
        [0] when I was a baby
       *[other] when I was { $age }
    }
when-at-age-or = when I was { $from } or { $to }
when-at-ages = when I was between { $from } and { $to }
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
