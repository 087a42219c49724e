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
