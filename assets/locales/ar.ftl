### The program's words in Modern Standard Arabic: simple, respectful, without vowel marks but where a
### word could be read otherwise. What is not here is said in British English.

## Counts

count-pages = { $n ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}
count-photos = { $n ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $n } صور
    [many] { $n } صورة
   *[other] { $n } صورة
}
count-events = { $n ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $n } أحداث
    [many] { $n } حدثًا
   *[other] { $n } حدث
}

## Lists

list-more = { $so-far }، { $next }
list-last = { $so-far } و{ $last }

## Dates

month =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
date-day = { $day } { month } { $year }
date-month = { month } { $year }
date-season =
    { $season ->
        [spring] ربيع { $year }
        [summer] صيف { $year }
        [autumn] خريف { $year }
       *[winter] شتاء { $year }–{ $next }
    }
date-year = { $year }
date-early = أوائل { $date }
date-mid = منتصف { $date }
date-late = أواخر { $date }
when-about = نحو { $date }
when-between = بين { $from } و{ $to }
when-at-age =
    { $age ->
        [0] عندما كنت رضيعًا
        [1] عندما كان عمري سنة
        [2] عندما كان عمري سنتين
        [few] عندما كان عمري { $age } سنوات
       *[other] عندما كان عمري { $age } سنة
    }
when-at-age-or = عندما كان عمري { $from } أو { $to }
when-at-ages = عندما كان عمري بين { $from } و{ $to }
age-unit =
    { $unit ->
        [weeks] { $n ->
            [one] أسبوع
            [two] أسبوعين
            [few] أسابيع
            [many] أسبوعًا
           *[other] أسبوع
        }
        [months] { $n ->
            [one] شهر
            [two] شهرين
            [few] أشهر
            [many] شهرًا
           *[other] شهر
        }
       *[years] { $n ->
            [one] سنة
            [two] سنتين
            [few] سنوات
            [many] سنة
           *[other] سنة
        }
    }
age-count = { $n ->
    [one] { age-unit }
    [two] { age-unit }
   *[other] { $n } { age-unit }
}
age-count-or = { $from } أو { $n } { age-unit }
age-count-between = بين { $from } و{ $n } { age-unit }
when-age = عندما كان عمري { $age }
when-about-age = عندما كان عمري نحو { $age }
age-and-half = { $n ->
    [two] سنتين ونصف
    [few] { $n } سنوات ونصف
   *[other] { $n } سنة ونصف
}
when-age-and-half = عندما كان عمري { $age }
when-about-age-and-half = عندما كان عمري نحو { $age }
when-before = قبل «{ $event }»
when-after = بعد «{ $event }»

## Ages

age-one =
    { $age ->
        [0] رضيع
        [1] عمره سنة
        [2] عمره سنتان
        [few] عمره { $age } سنوات
       *[other] عمره { $age } سنة
    }
age-or = عمره { $from } أو { $to }
age-range = عمره من { $from } إلى { $to }
age-under = دون { $age }

## Timelines on the pages of a book

timeline-when-and-age = { $when }، { $age }
timeline-not-known = التاريخ غير معروف
timeline-begins = ابدأ هنا
timeline-at = في { $place }
timeline-with = مع { $people }
timeline-at-with = في { $place }، مع { $people }
timeline-before-birth = قبل أن أولد
timeline-years = { $from }–{ $to }

## What was done, for "Undo typing"

edit-several = عدة تغييرات

edit-book-title = تغيير عنوان الكتاب
edit-book-called = تغيير اسم الطفل
edit-book-born = تغيير يوم الميلاد
edit-book-language = تغيير لغة الكتاب
edit-book-theme = تغيير أسلوب الكتاب
edit-book-cloth = تغيير لون الكتاب
edit-book-band = تغيير الأعمار التي له
edit-book-paper = تغيير الورق
edit-book-binding = تغيير جهة التجليد
edit-book-put-back = الرجوع إلى نسخة أخرى

edit-section-add = إضافة قسم
edit-section-rename = تغيير اسم قسم
edit-section-move = نقل قسم
edit-section-remove = إزالة قسم
edit-section-join = ضم قسمين

edit-page-insert = إضافة صفحة
edit-page-remove = إزالة صفحة
edit-page-move = نقل صفحة
edit-page-replace = ترتيب صفحة من جديد
edit-page-rename = تغيير اسم صفحة
edit-page-background = تغيير خلفية صفحة
edit-page-folio = إظهار رقم الصفحة أو إخفاؤه
edit-page-audience = تغيير من يمكنه رؤية صفحة
edit-page-sensitivity = تغيير مدى صعوبة صفحة
edit-page-note = تغيير ملاحظة صفحة

edit-element-insert = وضع شيء على صفحة
edit-element-remove = إزالة شيء عن صفحة
edit-element-move = النقل
edit-element-resize = تغيير الحجم
edit-element-turn = التدوير
edit-element-restack = تغيير ما في الأمام
edit-element-group = التجميع
edit-element-ungroup = فك التجميع
edit-element-duplicate = النسخ
edit-element-lock = القفل
edit-element-unlock = فتح القفل
edit-element-audience = تغيير من يمكنه الرؤية
edit-element-kind = تغيير المظهر

edit-words-type = الكتابة
edit-words-style = تغيير شكل الكلمات

edit-photo-add =
    { $n ->
        [zero] إضافة صور
        [one] إضافة صورة
        [two] إضافة صورتين
        [few] إضافة { $n } صور
        [many] إضافة { $n } صورة
       *[other] إضافة { $n } صورة
    }
edit-photo-update = تغيير ما يُعرف عن صورة
edit-photo-move = نقل صورة في صندوق الصور
edit-photo-remove =
    { $n ->
        [zero] إخراج صور
        [one] إخراج صورة
        [two] إخراج صورتين
        [few] إخراج { $n } صور
        [many] إخراج { $n } صورة
       *[other] إخراج { $n } صورة
    }
edit-photo-place = وضع صورة في إطارها
edit-photo-take-off = إزالة صورة عن الصفحة
edit-photo-crop = اختيار ما يظهر من صورة
edit-photo-alt = تغيير كلمات قراءة الصورة بصوت عالٍ

edit-event-add = إضافة إلى الخط الزمني
edit-event-update = تغيير ما حدث
edit-event-remove = إزالة شيء عن الخط الزمني
edit-person-add = إضافة شخص
edit-person-update = تغيير ما يُعرف عن شخص
edit-person-remove = إزالة شخص
edit-place-add = إضافة مكان
edit-place-update = تغيير ما يُعرف عن مكان
edit-place-remove = إزالة مكان

## Why a change was not made

edit-refused-not-there = لم يعد هذا في الكتاب. لم يتغير شيء.
edit-refused-locked = هذا مقفل كي لا يتغير سهوًا. لم يتغير شيء. افتح القفل أولًا.
edit-refused-other-kind = لا يمكن فعل ذلك بهذا الجزء من الصفحة. لم يتغير شيء.
edit-refused-leaned-on = تاريخ آخر يقول إنه كان قبل هذا أو بعده. لم يتغير شيء. غيّر ذلك التاريخ أولًا.
edit-refused-no-other-section = هذه الصفحات في القسم الوحيد من الكتاب. لم يتغير شيء.
edit-refused-too-many-pages = أكثر ما يسعه الكتاب { $most } صفحة، وهذا أكثر. لم يتغير شيء.
edit-refused-rules = لا يتسع الكتاب لهذا. لم يتغير شيء.

## The window: places and what can be asked for

program-name = Lifestory
program-promise = اصنعا معًا كتاب قصة حياة الطفل.
program-stays-here = كل شيء يبقى على هذا الحاسوب. لا يتصل Lifestory بالإنترنت أبدًا.

place-all-books = كل الكتب
place-pages = الصفحات
place-timeline = الخط الزمني
place-photos = الصور
place-people = الناس والأماكن
place-print = المراجعة والطباعة
place-findings = { $n ->
    [zero] لا شيء للنظر فيه
    [one] شيء واحد للنظر فيه
    [two] شيئان للنظر فيهما
    [few] { $n } أشياء للنظر فيها
    [many] { $n } شيئًا للنظر فيه
   *[other] { $n } شيء للنظر فيه
}

menu-file = ملف
menu-edit = تحرير
menu-view = عرض
menu-insert = إدراج
menu-page = صفحة
menu-book = كتاب
menu-all = القائمة

action-new-book = كتاب جديد…
action-make-book = اصنع الكتاب
action-look-only = افتح للنظر فقط
action-look-again = انظر مرة أخرى
action-take-off-list = أزل من هذه القائمة
action-clear-list = أفرغ هذه القائمة
action-settings = الإعدادات…
action-save-copy = احفظ نسخة…
action-save-elsewhere = احفظ في مكان آخر…
action-leave-unsaved = أغلق دون هذه التغييرات
action-earlier-versions = النسخ السابقة…
action-open-sample = افتح الكتاب النموذجي…
action-open-book = افتح كتابًا…
action-open = افتح
action-open-other = افتح النسخة الأخرى
action-open-earlier = افتح نسخة الساعة { $time }
action-save-now = احفظ الآن
action-export-pdf = تصدير PDF…
action-export-office = تصدير لطابعة مكتب…
action-export-print-shop = تصدير للمطبعة…
action-export = تصدير…
action-show-in-folder = أظهر في المجلد
action-close-book = أغلق الكتاب
action-quit = إنهاء
action-undo = تراجع
action-redo = أعد
action-undo-what = تراجع: { $what }
action-redo-what = أعد: { $what }
action-change = غيّر
action-choose = اختر هذا
action-page = صفحة
action-spread = صفحتان
action-fit = بحجم النافذة
action-real-size = الحجم الحقيقي
action-zoom-in = تكبير
action-zoom-out = تصغير
action-zoom = تقريب
action-pan = تحريك
action-resize = تغيير الحجم
action-page-strip = شريط الصفحات
action-go-back = العودة إلى حيث كنت
action-reading-view = عرض القراءة
action-leave-reading = إغلاق
reading-nothing = لا شيء في هذا الكتاب للقراءة معًا بعد.
action-light-colours = ألوان فاتحة
action-evening-colours = ألوان المساء
action-high-contrast = تباين عالٍ
action-first-page = الصفحة الأولى
action-previous-page = الصفحة السابقة
action-next-page = الصفحة التالية
action-last-page = الصفحة الأخيرة
action-go-to-page = اذهب إلى الصفحة
action-fold-section = اطوِ أو افتح
action-close-notice = إغلاق
action-stop = أوقف
action-open-it = افتحه
action-type-path = اكتب المكان
action-accept-path = استعمل هذا المكان
action-keep-as-it-is = اتركه كما هو

action-button-export-pdf = تصدير PDF
action-button-try-again = حاول مرة أخرى
action-button-choose-another-place = اختر مكانًا آخر…

## Keys as they are named beside an action

key-ctrl = Ctrl
key-command = Cmd
key-shift = Shift
key-page-up = Page Up
key-page-down = Page Down
key-home = Home
key-end = End
key-left = يسار
key-right = يمين
key-up = أعلى
key-down = أسفل
key-escape = Esc
key-delete = Del
key-backspace = Backspace
key-enter = Enter
key-space = مسافة
key-alt = Alt
key-together = { $held }+{ $key }

## The window: regions and things, as a screen reader names them

region-places = الأماكن
region-top = الكتاب والقوائم
region-toolbar = الأدوات
region-strip = شريط الصفحات
region-desk = المكتب
region-panel = التفاصيل
region-status = الحالة
region-notices = التنبيهات

page-of = الصفحة { $n } من { $all }
page-of-named = الصفحة { $n } من { $all }، { $section }
page-words-do-not-fit = بعض الكلمات لا تتسع لها هذه الصفحة
page-photo-unreadable = لا يمكن قراءة صورة على هذه الصفحة
mark-more-lines =
    { $n ->
        [zero] لا سطور أخرى
        [one] سطر آخر
        [two] سطران آخران
        [few] { $n } سطور أخرى
        [many] { $n } سطرًا آخر
       *[other] { $n } سطر آخر
    }
mark-lines-not-printed =
    { $n ->
        [zero] كل السطور ستُطبع
        [one] سطر واحد لن يُطبع
        [two] سطران لن يُطبعا
        [few] { $n } سطور لن تُطبع
        [many] { $n } سطرًا لن يُطبع
       *[other] { $n } سطر لن يُطبع
    }
mark-photo-unreadable = لا يمكن قراءة هذه الصورة. الباقي سليم.
status-words-do-not-fit =
    { $n ->
        [one] بعض الكلمات لا تتسع لها الصفحة { $pages }
       *[other] بعض الكلمات لا تتسع لها الصفحات { $pages }
    }
status-photo-unreadable =
    { $n ->
        [one] لا يمكن قراءة صورة على الصفحة { $pages }
       *[other] لا يمكن قراءة صور على الصفحات { $pages }
    }
pages-shown-one = الصفحة { $n }
pages-shown-two = الصفحتان { $first }–{ $last }
pages-shown-of = من { $all }
section-named = { $n } { $section }
zoom-share = { $percent }٪
picture-without-words = صورة بلا كلمات تُقرأ بصوت عالٍ

## The start screen

start-new-book = ابدأ كتابًا جديدًا
start-open-sample = افتح الكتاب النموذجي
start-recent = الكتب الأخيرة
start-none-kept = لا تُحفظ الكتب الأخيرة على هذا الحاسوب.
start-keep-them = احفظها
start-forgotten = لا كتب أخيرة
start-forgotten-words = ابدأ كتابًا، أو افتح كتابًا عندك. ستجده هنا في المرة القادمة.
start-cleared = قائمة الكتب الأخيرة فارغة الآن
start-cleared-words = الكتب نفسها في مكانها.
start-put-back = تراجع
start-when = { $when } · { $pages }
start-opened-today = اليوم، { $time }
start-opened-yesterday = أمس
start-opened-weekday =
    { $weekday ->
        [1] الاثنين
        [2] الثلاثاء
        [3] الأربعاء
        [4] الخميس
        [5] الجمعة
        [6] السبت
       *[7] الأحد
    }
start-opened-on = { $date }
start-opened-day = { $day } { month }
start-state-no-drive = وحدة التخزين غير موصولة
start-state-not-there = ليس في مكانه السابق
start-state-open-already = مفتوح الآن
start-state-open-on = مفتوح على { $computer }
start-state-unreadable = لا يمكن قراءته الآن
start-back-to-books = العودة إلى الكتب الأخيرة
start-back-to-book = العودة إلى { $title }
start-look-at-sample = انظر إلى الكتاب النموذجي
start-sample-title = تصفح الكتاب النموذجي
start-sample-words = كتاب كامل من ٢٤ صفحة عن ولد من الخيال. قلّب الصفحات، وجرّب ما تشاء، ثم تراجع عنه.

first-question = لمن هذا الكتاب؟
first-question-words = ثلاثة أشياء صغيرة، ويمكنك تغييرها كلها لاحقًا.
first-name = الاسم الذي يحب أن يُنادى به
first-colour = لونه
first-begin = من أين يبدأ؟
first-language = لغة الكتاب
first-language-is = اللغة: { $language }
first-kept = سيُحفظ في { $place }
first-another-place = اختر مكانًا آخر…
first-make = اصنع { $title }
first-section-now = أنا الآن
first-section-began = كيف بدأت قصتي
first-section-again = الآن، وما يأتي بعده

begin-now = بالآن، ثم بالماضي، ثم بالآن من جديد
begin-now-words = يبدأ وينتهي في مكان آمن. هكذا معظم الكتب.
begin-born = بيوم الولادة
begin-born-words = سنة بعد سنة.
begin-about = بكل شيء عني
begin-about-words = صفحات قليلة للقاء الأول.
begin-photos = بالصور
begin-photos-words = غلاف، ثم الصور التي تختارها.
begin-photos-dropped = غلاف، ثم ما أفلتّه هنا.
begin-blank = بصفحة بيضاء
begin-blank-words = أضف ما تشاء، متى تشاء.

new-book-below-title = قصتي حتى الآن
arranged-section = صور
event-section = حياتي حتى الآن
page-left-over = ما بقي من الصفحة { $n }
life-gap = لا شيء بعد بين { $from } و{ $to }.
question-page-title = ما لا نعرفه بعد
question-page-words = بعض أجزاء قصتك ناقصة. نفضّل أن نقول ذلك على أن نختلق شيئًا.
question-page-own = أريد أن أعرف
question-between = ماذا حدث بين { $from } و{ $to }؟
new-book-unnamed = كتاب جديد
new-book-title = كتابي
new-book-title-of = كتاب { $child }

cloth-damson = برقوقي
cloth-brick = قرميدي
cloth-conker = كستنائي
cloth-olive = زيتوني
cloth-pine = صنوبري
cloth-harbour = بحري
cloth-night = ليلي
cloth-charcoal = فحمي

## Settings

settings = الإعدادات
settings-done = تم
settings-colours = الألوان
settings-colours-system = مثل الحاسوب
settings-colours-light = فاتحة
settings-colours-evening = المساء
settings-colours-high-contrast = تباين عالٍ
settings-text-size = حجم كلمات النافذة
settings-text-size-is = { $percent }٪
settings-smaller = أصغر
settings-larger = أكبر
settings-motion = تقليل الحركة
settings-motion-words = لا شيء يتحرك من نفسه.
settings-letter-keys = حروف مفردة مفاتيحَ على المكتب
settings-letter-keys-words = T للكلمات، B للفقاعة. أوقف هذا مع قارئ الشاشة أو الإملاء الصوتي.
settings-remember = تذكّر الكتب الأخيرة
settings-remember-words = تبقى عناوينها وأماكنها والموضع الذي توقفت عنده على هذا الحاسوب. وإن أوقفته فلا يُحفظ منها شيء.
settings-language = لغة النافذة
settings-dates = لغة التواريخ
settings-not-kept = لم يستطع Lifestory حفظ إعداداتك على هذا الحاسوب
settings-not-kept-advice = تبقى سارية حتى تغلقه. الكتاب لم يتأثر.

## An empty book

empty-book = ليس في هذا الكتاب صفحات بعد
empty-book-words = الصفحة تخطيط فيه أماكن للصور والكلمات. يمكنك تغيير كل ما فيها لاحقًا.

## How it stands with saving

save-state-saved = حُفظ
save-state-saved-at = حُفظ { $time }
save-state-saving = يُحفظ الآن…
save-state-not-yet = لم يُحفظ بعد
save-state-could-not = تعذّر الحفظ
save-state-look-only = للنظر فقط

## Work in the background

working-opening = فتح الكتاب
working-making-book = صنع الكتاب
working-making-sample = صنع الكتاب النموذجي
working-copying = نسخ الكتاب
working-checking = مراجعة الكتاب
working-exporting = صنع ملف PDF
working-bringing-in = إضافة الصور
working-steps = { $done } من { $total }
working-carry-on = يمكنك متابعة العمل.

## Whether the work is safe

safety-untouched = كتابك كما كان.
safety-saved = كتابك محفوظ.
safety-only-here = كل ما كان حتى الساعة { $time } محفوظ؛ وما جاء بعدها هنا على الشاشة. لا يضيع شيء ما دام Lifestory مفتوحًا.
safety-only-here-unsaved = ما فعلته منذ آخر حفظ هنا على الشاشة. لا يضيع شيء ما دام Lifestory مفتوحًا.
safety-both-kept = النسختان محفوظتان.
safety-newest-whole-open = السليم مفتوح الآن، والباقي محفوظ أيضًا.

## Earlier versions, and copies of the whole book

versions = النسخ السابقة
versions-words = اختر نسخة لتنظر إليها. التراجع يعيد الكتاب كما هو الآن.
versions-none = لا توجد بعد. تُحفظ نسخة مع كل حفظ.
versions-now = كما هو الآن
versions-kept = محفوظة دائمًا
versions-outside = تغيرت خارج Lifestory
versions-unreadable = لم يمكن عرض النسخ السابقة
versions-look = انظر إلى نسخة { $time }
copy-made = الكتاب كله في { $folder }
copy-made-without-photos = كلمات الكتاب في { $folder }؛ أما صوره فلم يمكن قراءتها وليست فيه
copy-stopped = توقف. لم تبق أي نسخة
copy-name-taken = هناك شيء بهذا الاسم. لم يتغير
copy-name-taken-advice = أعط النسخة اسمًا آخر.
copy-in-a-book = هذا المكان يخص كتابًا. لم يُنسخ إليه شيء
copy-disk-full = لم يبق على ذلك القرص متسع للنسخة
copy-no-rights = لم يمكن عمل النسخة هناك
copy-no-folder = لا مجلد هناك
copy-other = لم يمكن نسخ الكتاب
copy-elsewhere-advice = لم يبق هناك شيء، والكتاب كما كان. اختر مكانًا آخر.

## When a book was not closed as it should have been

recovery-safe-up-to = عملك محفوظ حتى { $time }
recovery-safe = عملك محفوظ
opened-salvaged-title = فُتح ما أمكنت قراءته
opened-only-photos-title = الصور سليمة
recovery-stopped = توقف Lifestory قبل أن يغلق الكتاب. فتحنا أحدث نسخة. لم يضع شيء مما حُفظ.
recovery-changed-outside = غيّر هذا الكتاب شيء غير Lifestory. فتحناه كما هو الآن.
recovery-newest-missing = لم تكن أحدث نسخة في مكانها. فتحنا أحدث نسخة كاملة.
recovery-newest-damaged = فتحنا أحدث نسخة كاملة. والنسخة التالفة محفوظة.
recovery-newest-unreadable = لا يمكن قراءة أحدث نسخة الآن، وهي ما زالت هناك. فتحنا أحدث نسخة كاملة.
recovery-older-in-place = وُجدت إلى جانب هذا الكتاب نسخة أحدث منه. فتحنا التي كانت في مكانه.
recovery-salvaged = هذا الكتاب تالف، ولا توجد منه نسخة كاملة. فتحنا ما أمكنت قراءته.
recovery-only-photos = لم يمكن أن يُقرأ من هذا الكتاب إلا صوره. يُفتح كتابًا فارغًا، وصوره كلها في صندوق الصور.
recovery-backup = إن كانت للكتاب نسخة احتياطية فافتحها قبل أن تغير شيئًا هنا.
recovery-this-one-from = هذه، من { $time }
recovery-this-one = هذه
recovery-before-from = التي قبلها، من { $time }
recovery-newer-from = الأحدث، من { $time }
recovery-open-now = مفتوحة الآن
recovery-contents = { $pages }، { $words }
recovery-word-count =
    { $n ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $n } كلمات
        [many] { $n } كلمة
       *[other] { $n } كلمة
    }
recovery-changed-pages =
    { $n ->
        [one] تغيرت الصفحة { $pages }
        [two] تغيرت الصفحتان { $pages }
       *[other] تغيرت الصفحات { $pages }
    }
recovery-changed-many =
    { $n ->
        [two] تغيرت صفحتان
        [few] تغيرت { $n } صفحات
       *[other] تغيرت { $n } صفحة
    }
recovery-pages-more =
    { $n ->
        [one] تزيد صفحة واحدة
        [two] تزيد صفحتين
        [few] تزيد { $n } صفحات
       *[other] تزيد { $n } صفحة
    }
recovery-pages-fewer =
    { $n ->
        [one] تنقص صفحة واحدة
        [two] تنقص صفحتين
        [few] تنقص { $n } صفحات
       *[other] تنقص { $n } صفحة
    }
recovery-same = في النسختين الصفحات نفسها
recovery-unreadable = لا يمكن قراءتها الآن.
recovery-look = انظر إلى هذه
recovery-carry-on = تابع بهذه
recovery-both-stay = تبقى النسختان في «ملف» ثم «النسخ السابقة»، أيًّا كان اختيارك.
recovery-only-one = حتى الآن لا توجد إلا هذه النسخة.

moment-today = { $time }
moment = { $date }، { $time }

## Notices: leaving a book that cannot be saved

leaving-not-saved = تعذّر حفظ الكتاب، وهو ما زال مفتوحًا
leaving-not-saved-advice = لو أُغلق الآن لبقي دون التغييرات الأخيرة.

## Notices: saving

saving-disk-full = لم يبق مكان على هذا القرص
saving-disk-full-advice = أفرغ بعض المكان وسيُحفظ من نفسه.
saving-no-rights = تعذّر حفظ الكتاب: يمكن قراءة هذا المجلد ولا تمكن الكتابة فيه
saving-no-rights-advice = حين تصبح الكتابة فيه ممكنة سيُحفظ من نفسه.
saving-held = برنامج آخر يستعمل ملف الكتاب
saving-held-advice = ربما نسخ احتياطي أو فحص فيروسات. يواصل Lifestory المحاولة.
saving-read-back = هذا القرص لا يحتفظ بما يُحفظ عليه
saving-read-back-advice = آخر نسخة سليمة لم تُمس. ربما يكون هذا القرص في آخر عمره.
saving-conflict = تغيّر هذا الكتاب في مكان آخر منذ فتحته
saving-conflict-advice = نسختك على الشاشة، وفي مجلد الكتاب باسم آخر.
saving-other = تعذّر حفظ الكتاب
saving-other-advice = إن كان على وحدة تخزين أو قرص مشترك فتأكد أنه موصول. يواصل Lifestory المحاولة.

## Notices: export

notice-exported = { $n ->
    [one] الصفحة في { $file }
    [two] الصفحتان في { $file }
    [few] كل الصفحات وعددها { $n } في { $file }
    [many] كل الصفحات وعددها { $n } في { $file }
   *[other] كل الصفحات وعددها { $n } في { $file }
}
notice-more = { $n ->
    [one] وشيء واحد آخر.
    [two] وشيئان آخران.
    [few] و{ $n } أشياء أخرى.
    [many] و{ $n } شيئًا آخر.
   *[other] و{ $n } شيء آخر.
}
notice-cannot-show = لم يفتحه أي برنامج على هذا الحاسوب
export-stopped = توقف. لم يبق أي ملف
export-name-taken = هناك ملف بهذا الاسم. لم يتغير
export-name-taken-advice = أعط هذا اسمًا آخر.
export-books-own = هذا المكان للكتاب نفسه. لم يُكتب فيه شيء
export-books-own-advice = اختر مجلدًا آخر أو اسمًا آخر. الكتاب كما كان.
export-disk-full = لم يبق على هذا القرص متسع لملف PDF
export-disk-full-advice = أفسح مكانًا، أو اختر مكانًا آخر. إن كان هناك ملف أقدم فهو كما كان.
export-no-rights = لم يمكن كتابة ملف PDF هناك
export-elsewhere-advice = اختر مكانًا آخر. إن كان هناك ملف أقدم فهو كما كان.
export-held = ملف PDF مفتوح في برنامج آخر
export-held-advice = أغلقه هناك، أو أعط هذا اسمًا آخر.
export-no-such-folder = لا مجلد هناك
export-other = لم يمكن صنع ملف PDF
program-fault = حدث خلل في Lifestory
program-fault-advice = كتابك سليم. يمكنك المتابعة.

## Asking for a place, where the computer has no dialog for it

ask-book-folder = أي كتاب؟
ask-book-folder-words = اكتب أين مجلد الكتاب.
ask-books-place = في أي مجلد يُحفظ الكتاب؟
ask-books-place-words = يكون له هناك مجلد خاص به. اكتب أين.
ask-keep-here = احفظه هناك
ask-copy-folder = أين توضع النسخة؟
ask-copy-folder-words = اكتب اسم مجلد ليس هناك بعد.
ask-copy = انسخ الكتاب إلى هناك
ask-sample-folder = أين يوضع كتاب المثال؟
ask-sample-folder-words = اكتب اسم مجلد ليس هناك بعد.
ask-pdf-file = أين يوضع ملف PDF؟
ask-pdf-file-words = اكتب اسمًا للملف مع مجلده.
ask-field = المكان
ask-open = افتح هذا الكتاب
ask-make = اصنع المثال هنا
ask-export = اصنع ملف PDF
ask-photos = أي صور؟
ask-photos-words = اكتب أين هي أو الصقه، كل واحدة في سطر. المجلد يضيف كل صورة فيه.
ask-photos-add = أضفها
ask-photo = أي صورة تأخذ مكانها؟
ask-photo-words = اكتب أين الملف أو الصقه.
ask-photo-take = خذ هذه
ask-photo-folder = أي مجلد صور؟
ask-photo-folder-words = تُضاف كل صورة فيه. وما في المجلد يبقى كما هو.

## Dropping

drop-start = أفلت كتابًا لفتحه، أو صورًا لبدء كتاب
drop-book = أفلت مجلد كتاب لفتحه
drop-page =
    { $n ->
        [one] أفلتها لإضافتها إلى الصفحة { $page }
        [two] أفلت لإضافة صورتين إلى الصفحة { $page }
        [few] أفلت لإضافة { $n } صور إلى الصفحة { $page }
       *[other] أفلت لإضافة { $n } صورة إلى الصفحة { $page }
    }
drop-here =
    { $n ->
        [one] أفلتها لإضافتها
        [two] أفلت لإضافة صورتين
        [few] أفلت لإضافة { $n } صور
       *[other] أفلت لإضافة { $n } صورة
    }
photos-put-beside = أضف بجانب الموجودة
photos-put =
    { $n ->
        [one] الصورة في الصفحة { $page }
       *[other] الصور في الصفحة { $page }
    }
drop-replace = استبدل هذه
drop-beside = أضف بجانبها
drop-box =
    { $n ->
        [one] أفلتها لإضافتها إلى صندوق الصور
       *[other] أفلتها لإضافتها إلى صندوق الصور
    }

## The place of the pages: what is done on them

action-choose-all = اختر كل شيء
action-choose-nothing = لا تختر شيئًا
action-drag = نقل
action-details = تفاصيل
action-remove = إزالة
action-duplicate = نسخة
action-to-front = إلى المقدمة
action-forward = إلى الأمام
action-back = إلى الخلف
action-to-back = إلى المؤخرة
action-lock = قفل أو فتح
action-nudge = تحريك قليل
action-grow = أكبر أو أصغر
action-turn = تدوير
action-fit-photo = الصورة كلها أو الإطار كله
action-line-up-start = محاذاة عند جهة البداية
action-line-up-middle = محاذاة في الوسط، من جانب إلى جانب
action-line-up-end = محاذاة عند جهة النهاية
action-line-up-top = محاذاة عند الأعلى
action-line-up-halfway = محاذاة في الوسط، من الأعلى إلى الأسفل
action-line-up-bottom = محاذاة عند الأسفل
action-space-across = توزيع متساوٍ بالعرض
action-space-down = توزيع متساوٍ بالطول
action-group = تجميع
action-ungroup = فك التجميع
tool-line-up = محاذاة
tool-space-out = توزيع
action-cut = قص
action-copy = نسخ
action-paste = لصق
action-crop = اقتطاع
action-crop-larger = صورة أكبر في إطارها
action-crop-smaller = صورة أصغر في إطارها
action-crop-turn = تدوير الصورة في إطارها
action-crop-turn-back = تدوير الصورة في الاتجاه الآخر
action-crop-lean = تعديل الميل قليلًا إلى اليمين
action-crop-lean-back = تعديل الميل قليلًا إلى اليسار
action-crop-again = من جديد
action-done = تم
add-words = كلمات
add-frame = إطار لصورة أو رسم
add-bubble = فقاعة
add-rectangle = مربع
add-circle = دائرة
add-line = خط

## The place of the pages: words edited where they stand

action-bold = عريض
action-bullets = نقاط
action-caption = تعليق
action-child-words = كلمات الطفل
action-edit-words = تحرير الكلمات
action-heading = عنوان فرعي
action-italic = مائل
action-numbers = أرقام
action-story = القصة
action-title = عنوان
action-type = كتابة
action-underline = تسطير
action-words-done = تم
action-words-look = تغيير شكل الكلمات
tool-lines-end = النهاية
tool-lines-middle = الوسط
tool-lines-start = البداية
tool-words-style = النمط

## The place of the pages: what was taken off

removed-words = أُزيلت الكلمات عن الصفحة { $page }
removed-photo = أُزيلت الصورة عن الصفحة { $page }
removed-frame = أُزيل الإطار عن الصفحة { $page }
removed-shape = أُزيل الشكل عن الصفحة { $page }
removed-bubble = أُزيلت الفقاعة عن الصفحة { $page }
removed-timeline = أُزيل الخط الزمني عن الصفحة { $page }
removed-several = { $n ->
    [two] أُزيل شيئان عن الصفحة { $page }
    [few] أُزيلت { $n } أشياء عن الصفحة { $page }
    [many] أُزيل { $n } شيئًا عن الصفحة { $page }
   *[other] أُزيل { $n } شيء عن الصفحة { $page }
}
removed-photo-kept = الصورة نفسها محفوظة في صندوق الصور.

## The place of the pages: things as a screen reader names them, and where they are

thing-words = كلمات: { $words }
thing-words-empty = كلمات، ما زالت فارغة
thing-bubble = فقاعة: { $words }
thing-bubble-empty = فقاعة، ما زالت فارغة
thing-photo = صورة
thing-photo-words = صورة: { $words }
thing-frame = إطار فارغ
thing-frame-words = إطار فارغ: { $words }
thing-rectangle = مربع
thing-ellipse = دائرة
thing-line = خط
thing-timeline = خط زمني
thing-in-group = { $n ->
    [two] ضمن مجموعة من شيئين
    [few] ضمن مجموعة من { $n } أشياء
    [many] ضمن مجموعة من { $n } شيئًا
   *[other] ضمن مجموعة من { $n } شيء
}
thing-locked = مقفل
thing-at-top-left = أعلى اليسار
thing-at-top = في الأعلى
thing-at-top-right = أعلى اليمين
thing-at-left = إلى اليسار
thing-at-middle = في الوسط
thing-at-right = إلى اليمين
thing-at-bottom-left = أسفل اليسار
thing-at-bottom = في الأسفل
thing-at-bottom-right = أسفل اليمين

## The place of the pages: what a thing lines up with, and its size and turn, while it is moved

guide-edge = حافة الصفحة
guide-middle = وسط الصفحة
guide-margin = الهامش
guide-other = على خط واحد
drag-size = { $across } × { $down } سم
drag-turn = { $degrees }°

## The place of the pages: tools

tool-words = كلمات
tool-frame = إطار
tool-shape = شكل
tool-bubble = فقاعة
tool-fit = ملاءمة
tool-turn = تدوير
tool-crop-turn = تدوير
crop-zoom = حجم الصورة
crop-straighten = تعديل الميل
crop-hint = للتحريك: السحب أو مفاتيح الأسهم · للحجم: عجلة الفأرة، أو + و− · للإنهاء: تم، أو Enter
tool-arrange = ترتيب
tool-lock = قفل
tool-unlock = فتح القفل
tool-duplicate = نسخة
tool-page-layout = تخطيط الصفحة
tool-book-style = أسلوب الكتاب
tool-remove = إزالة
tool-more = المزيد

## The place of the pages: the panel

panel-close = إغلاق التفاصيل
panel-locked = هذا مقفل. افتح القفل لتغييره.
panel-mixed = ليست كلها متشابهة في هذا. ما تختاره يسري عليها كلها.
panel-group-one = اضغط مرة أخرى على واحد منها، أو اضغط Enter، للعمل عليه وحده.
panel-group = { $n ->
    [two] مجموعة من شيئين
    [few] مجموعة من { $n } أشياء
    [many] مجموعة من { $n } شيئًا
   *[other] مجموعة من { $n } شيء
}
panel-several = { $n ->
    [two] شيئان
    [few] { $n } أشياء
    [many] { $n } شيئًا
   *[other] { $n } شيء
}
panel-page = الصفحة { $n }
panel-words = كلمات
panel-photo = صورة
panel-frame = إطار فارغ
panel-shape = شكل
panel-line = خط
panel-bubble = فقاعة
panel-timeline = خط زمني
panel-who-may-see = من يمكنه رؤيتها
audience-everyone = كل من معه هذا الكتاب
audience-home = في البيت
audience-together = للقراءة معًا فقط
audience-adults = للكبار فقط
audience-file = للسجلات فقط
audience-mixed = ليست كلها متشابهة في هذا.
audience-other = هذه في بعض نسخ الكتاب فقط.
audience-from-age = في نسخ الطفل ابتداءً من سن { $age } فقط.
audience-from-ages = بعضها في نسخ الطفل ابتداءً من سن معينة فقط، أعلاها { $most }.
audience-any-age = في أي سن
audience-nobody = لا أحد: محجوبة
panel-words-are = هذه الكلمات
role-story = القصة
role-child = كلمات الطفل
role-quote = من شخص ما
role-title = عنوان
role-heading = عنوان فرعي
role-lead = قليلة وكبيرة
role-caption = تعليق
role-letter = رسالة
panel-align = موضع السطور
align-start = البداية
align-centre = الوسط
align-end = النهاية
panel-stands = في الصندوق
stands-top = الأعلى
stands-middle = الوسط
stands-bottom = الأسفل
panel-words-colour = لون الكلمات
panel-box-colour = لون الصندوق
panel-box-edge = حافة الصندوق
ink-none = بلا لون
ink-by-style = كما في أسلوب الكتاب
ink-page-paper = الورق وحده
ink-words = الكلمات
ink-accent = اللون الأول
ink-accent-2 = اللون الثاني
ink-tint = دافئ
ink-tint-2 = بارد
ink-opener = غامق
ink-on-opener = للكلمات على الغامق
ink-paper = ورق
ink-muted = هادئ
overflow-said = { $n ->
    [one] سطر واحد لا يتسع له هذا الصندوق. هو محفوظ، لكنه لن يُطبع جيدًا.
    [two] سطران لا يتسع لهما هذا الصندوق. هما محفوظان، لكنهما لن يُطبعا جيدًا.
    [few] { $n } سطور لا يتسع لها هذا الصندوق. هي محفوظة، لكنها لن تُطبع جيدًا.
    [many] { $n } سطرًا لا يتسع لها هذا الصندوق. هي محفوظة، لكنها لن تُطبع جيدًا.
   *[other] { $n } سطر لا يتسع لها هذا الصندوق. هي محفوظة، لكنها لن تُطبع جيدًا.
}
overflow-grow = كبّر الصندوق
overflow-smaller = كلمات أصغر
overflow-another-box = تابع في صندوق آخر
overflow-next-page = تابع في الصفحة التالية
prints-sharp = ستُطبع واضحة بهذا الحجم
prints-soft = أقل وضوحًا: الأفضل حتى عرض { $cm } سم
prints-blurred = لن تكون واضحة: اختر حجمًا أصغر، حتى عرض { $cm } سم، أو صورة أخرى
panel-frame-style = الإطار
frame-theme = إطار الكتاب
frame-plain = بسيط
frame-rounded = مستدير
frame-circle = دائرة
frame-mat = حافة بيضاء
frame-tape = شريط لاصق
panel-photo-colour = اللون
photo-in-colour = بالألوان
photo-in-grey = أبيض وأسود
panel-empty-look = ما دام فارغًا
empty-draw = مكان للرسم
empty-honest = جملة صادقة
empty-panel = مساحة هادئة
panel-form = الشكل
form-box = مربع
form-circle = دائرة
panel-fill = التعبئة
panel-edge = الحافة
panel-corners = الزوايا
corners-sharp = حادة
corners-soft = لينة
corners-round = مستديرة
panel-line-colour = اللون
panel-line-width = السماكة
line-thin = رفيع
line-medium = متوسط
line-thick = سميك
panel-line-dashes = الخط
line-whole = متصل
line-dashed = متقطع
panel-choose-photo = الصورة في هذا الإطار
panel-add-photos = أضف صورًا…
panel-all-photos = كل الصور
panel-photo-out = أخرجها
panel-caption = التعليق
panel-caption-hint = تحت الصورة
panel-alt = كلمات للقراءة بصوت عالٍ
panel-alt-hint = ما يُرى فيها، لمن يسمع الكتاب
panel-empty-text = ما يقوله
panel-empty-text-hint = مثلًا: ارسم غرفتك هنا
panel-page-title = اسم الصفحة
panel-page-title-hint = في القوائم؛ لا يُطبع
panel-note = ملاحظة للكبار
panel-note-hint = لمن يقرأ مع الطفل؛ لا تكون أبدًا في نسخة الطفل
panel-draw-it-as = ارسمه على هيئة
drawn-path = طريق
drawn-trail = درب
drawn-list = قائمة
drawn-years = سنوات
drawn-follows = يتبع أحداث الحياة كلما تغيرت.
panel-timeline-photos = الصور
drawn-photos = مع الصور
drawn-no-photos = بلا صور
panel-timeline-ages = الأعمار
drawn-ages = مع الأعمار
drawn-no-ages = بلا أعمار
panel-background = الخلفية
panel-pattern = النقش
pattern-on = نقش الأسلوب
pattern-off = بلا نقش
panel-folio = رقم الصفحة
folio-on = يُطبع
folio-off = لا يُطبع

## Choosing a page, and pages and sections in order

layout-cover-photo = غلاف بصورة واحدة
    .good-for = لصورة يحبها الطفل لنفسه، أو لمكان يحبه.
layout-cover-drawing = غلاف للرسم
    .good-for = حين يحسن ألا تكون صورة على خارج الكتاب.
layout-belongs = هذا الكتاب يخص
    .good-for = يقول لمن الكتاب، ومن يجوز له أن ينظر فيه، ومن عليه أن يستأذن أولًا.
layout-how-to = كيف أستعمل كتابي
    .good-for = يقول للطفل إنه يستطيع أن يتوقف، وأن يبدأ من أي مكان، وأن يضيف إليه.
layout-section-opener = أول صفحة في قسم
    .good-for = عنوان بلون كامل، مع مكان لصورة واحدة.
layout-about-facts = كل شيء عني
    .good-for = لأشياء صغيرة: الطعام، الألوان، ما يضحكني.
layout-about-picture = أنا في صورة واحدة
    .good-for = صورة واحدة وسطر أو سطران. للأصغر سنًا.
layout-about-profile = أنا الآن
    .good-for = قصيرة وبسيطة، للأكبر سنًا وللمراهقين.
layout-self-portrait = أنا كما أرسم نفسي
    .good-for = مكان كبير للرسم، وسطر واحد من الطفل.
layout-my-home = بيتي الآن
    .good-for = صورة واحدة للبيت، وبضعة أسطر، وأجمل مكان فيه.
layout-carers = من يعتنون بي
    .good-for = شخصان جنبًا إلى جنب: من هما وما يفعلانه فيساعد.
layout-day = يوم في حياتي
    .good-for = ستة أوقات من يوم واحد، مع أربع صور صغيرة.
layout-my-name = اسمي
    .good-for = الاسم كبيرًا، ومن اختاره، وما معناه.
layout-born = يوم ولدت
    .good-for = أشياء صغيرة وقصة قصيرة. وتقول أيضًا ما لا نعرفه.
layout-firsts = أول مرة لي
    .good-for = أول ابتسامة، أول كلمة، أول خطوات، ومتى وكيف كان كل منها.
layout-culture = من أين تأتي عائلاتي
    .good-for = لغات وطعام وكلمات تأتي من العائلة.
layout-parent-photo = الأم أو الأب، مع صورة
    .good-for = شخص واحد، يُحكى عنه بصدق، وسؤال له.
layout-parent-no-photo = الأم أو الأب، من غير صورة
    .good-for = ما نعرفه، وما حكاه لنا أحد، وما لا نعرفه.
layout-siblings = الإخوة والأخوات
    .good-for = صورة واحدة معًا، وما تفعلونه معًا.
layout-good-things = أشياء جميلة جاءت معي
    .good-for = ثلاثة أشياء جميلة من العائلة الأولى.
layout-homes-list = بيوت عشت فيها
    .good-for = حتى أربعة بيوت بترتيبها، ومن كان في كل منها.
layout-timeline-path = حياتي طريقًا
    .good-for = أحداث الخط الزمني مرسومة طريقًا. وهي تتبع ما تكتبه هناك.
layout-why-who = من كان قلقًا؟
    .good-for = صفحة صعبة، الأولى من أربع. ضع إلى جانبها صفحة هادئة.
layout-why-what = مم كانوا قلقين؟
    .good-for = صفحة صعبة، الثانية من أربع. كلمات قليلة واضحة.
layout-why-tried = ماذا حاول الناس؟
    .good-for = صفحة صعبة، الثالثة من أربع. كيف حاول الناس أن يساعدوا.
layout-why-then = ماذا حدث بعد ذلك؟
    .good-for = صفحة صعبة، الأخيرة من أربع. ما جاء بعد ذلك، ببساطة.
layout-not-my-fault = لم يكن الذنب ذنبك
    .good-for = الصفحة الوحيدة في الكتاب بلون كامل. يجب أن يسهل العثور عليها.
layout-who-decides = من يقرر؟
    .good-for = من يقرر ماذا، من الطفل إلى القاضي.
layout-dont-know = ما لا نعرفه بعد
    .good-for = أسئلة بلا جواب بعد، ومن ما زال يسأل.
layout-calm = صفحة هادئة
    .good-for = شيء آمن عادي من الآن. تحسن إلى جانب صفحة صعبة أو بعدها.
layout-letter = رسالة
    .good-for = من أم أو أب أو ممن يعتني أو يعمل مع الطفل، بكلماته هو.
layout-my-words = كلماتي أنا
    .good-for = شيء واحد قاله الطفل، كما قاله تمامًا، بحروف كبيرة.
layout-moments = أيام عادية
    .good-for = أربع صور صغيرة لأيام كغيرها.
layout-memory-box = ما في صندوقي
    .good-for = أربعة أشياء محفوظة، من أين جاء كل منها وأين هو.
layout-photo-1 = صورة واحدة
    .good-for = صورة واحدة لا شيء حولها.
layout-photo-1-wide = صورة عريضة واحدة
    .good-for = صورة واحدة بعرض الصفحة.
layout-photo-1-words = صورة واحدة وكلمات
    .good-for = لصورة قوية واحدة وقصة قصيرة.
layout-photo-2 = صورتان
    .good-for = صورتان عريضتان، إحداهما تحت الأخرى.
layout-photo-2-tall = صورتان طويلتان
    .good-for = صورتان طويلتان، جنبًا إلى جنب.
layout-photo-2-mixed = صورة عريضة وأخرى طويلة
    .good-for = صورتان مختلفتا الشكل.
layout-photo-2-words = صورتان وكلمات
    .good-for = صورتان، وقصة قصيرة، وسطر من الطفل.
layout-photo-3 = ثلاث صور
    .good-for = ثلاث صور من يوم واحد، وتحتها سطر واحد.
layout-photo-3-foot = ثلاث صور، والعريضة في الأسفل
    .good-for = صورتان صغيرتان وواحدة عريضة.
layout-photo-3-side = ثلاث صور، والطويلة على الجانب
    .good-for = صورتان صغيرتان وواحدة طويلة.
layout-photo-3-words = ثلاث صور وكلمات
    .good-for = ثلاث صور من يوم واحد، وقصته.
layout-photo-4 = أربع صور
    .good-for = أربع صور تنتمي بعضها إلى بعض، مثل سنة.
layout-photo-4-words = أربع صور وكلمات
    .good-for = أربع صور وقصة تجمعها.
layout-photo-6 = ست صور
    .good-for = صور صغيرة كثيرة، وتحتها سطر واحد.
layout-photo-6-words = ست صور وكلمات
    .good-for = صور صغيرة كثيرة وقصة قصيرة.
layout-full-bleed = صورة تملأ الصفحة
    .good-for = صورة واحدة حتى الحواف، وعنوانها عليها.
layout-bilingual-side = لغتان جنبًا إلى جنب
    .good-for = القصة نفسها بلغتين، كل منهما إلى جانب الأخرى.
layout-bilingual-stacked = لغتان إحداهما تحت الأخرى
    .good-for = لغة الطفل الأولى في الأعلى، والأخرى تحتها.
layout-rights = أستطيع أن أطلب المساعدة
    .good-for = ما يستطيع الطفل أن يطلبه، ومن يسأل أولًا.
layout-hopes = ما أتمناه
    .good-for = صورة واحدة وما يتمناه الطفل.
layout-credits = من صنع هذا الكتاب
    .good-for = من كتب ورسم وتذكر وأعار صورًا.
layout-invitation = صفحة تنتظر
    .good-for = إطار فارغ في النهاية، لما لم يحدث بعد.
layout-blank = صفحة بيضاء
    .good-for = لا شيء عليها. ضع عليها ما تشاء.

layout-example-title = عنوان
layout-example-quote = ما قلته، كما قلته تمامًا.

layout-kind-everyday = كل يوم
layout-kind-photos = صور
layout-kind-people = ناس
layout-kind-homes = بيوت وانتقالات
layout-kind-why = لماذا وكيف
layout-kind-voice = صوتي
layout-kind-letters = رسائل
layout-kind-timelines = خطوط زمنية
layout-kind-no-photo = حين لا توجد صورة
layout-kind-languages = لغتان
layout-kind-first-and-last = الصفحات الأولى والأخيرة

layout-kinds = أنواع الصفحات
layout-pages = تخطيطات الصفحة
layout-photos = الصور على الصفحة
layout-photos-any = أي عدد
layout-photos-many = ٤+
layout-nothing = لا صفحة من هذا النوع فيها هذا العدد من الصور.
layout-search = ابحث في الصفحات
layout-not-found = لا تخطيط له صلة بذلك. جرّب حروفًا أقل.
layout-show-all = أظهرها كلها
layout-shown-with = معروضة بصور { $child }. يمكن نقل كل ما على الصفحة وتغييره.
layout-shown-with-photos = معروضة بصور هذا الكتاب. يمكن نقل كل ما على الصفحة وتغييره.
layout-shown-own = معروضة بما على الصفحة الآن. التراجع يعيد التخطيط القديم.
layout-brings =
    { $n ->
        [one] تأتي معها صورة ليست على صفحة بعد.
        [two] تأتي معها صورتان ليستا على صفحة بعد.
        [few] تأتي معها { $n } صور ليست على صفحة بعد.
        [many] تأتي معها { $n } صورة ليست على صفحة بعد.
       *[other] تأتي معها { $n } صورة ليست على صفحة بعد.
    }
layout-comes-empty =
    { $n ->
        [one] يأتي إطارها فارغًا: تختار الصورة على الصفحة.
        [two] يأتي إطاراها فارغين: تختار الصورتين على الصفحة.
        [few] تأتي إطاراتها الـ{ $n } فارغة: تختار الصور على الصفحة.
        [many] تأتي إطاراتها الـ{ $n } فارغة: تختار الصور على الصفحة.
       *[other] تأتي إطاراتها الـ{ $n } فارغة: تختار الصور على الصفحة.
    }
layout-all-fits = كل ما على الصفحة { $n } يجد مكانه.
layout-left-over =
    { $things ->
        [one] شيء واحد لا يجد فيه مكانًا. يوضع على صفحة له بعد هذه، فلا يضيع شيء.
        [two] شيئان لا يجدان فيه مكانًا. يوضعان على صفحة لهما بعد هذه، فلا يضيع شيء.
        [few] { $things } أشياء لا تجد فيه مكانًا. توضع على صفحة لها بعد هذه، فلا يضيع شيء.
        [many] { $things } شيئًا لا تجد فيه مكانًا. توضع على صفحة لها بعد هذه، فلا يضيع شيء.
       *[other] { $things } شيء لا تجد فيه مكانًا. توضع على صفحة لها بعد هذه، فلا يضيع شيء.
    }
notice-layout-left-over = للصفحة { $n } تخطيطها الجديد
notice-layout-left-over-advice = ما لم يجد فيه مكانًا على الصفحة التي بعدها. لم يضع شيء.

layout-add-after = أضف صفحة بعد الصفحة { $n }
layout-add-first = أضف الصفحة الأولى
layout-change-page = غيّر الصفحة { $n }
action-add-page = أضف صفحة…
action-add-page-here = أضف صفحة
action-add-page-to-section = أضف صفحة إلى هذا القسم…
action-change-layout = غيّر التخطيط…
action-show-kind = أظهر هذا النوع
action-take-layout = أضف هذه الصفحة
action-take-layout-change = استعمل هذا التخطيط
action-cancel = إلغاء
action-style = الأسلوب…
action-take-style = استعمل هذا الأسلوب

action-add-blank-page = أضف صفحة بيضاء
action-add-section = أضف قسمًا
action-duplicate-page = انسخ الصفحة
action-remove-page = أزل الصفحة
action-duplicate-pages = { $n ->
    [two] انسخ الصفحتين
    [few] انسخ { $n } صفحات
   *[other] انسخ { $n } صفحة
}
action-remove-pages = { $n ->
    [two] أزل الصفحتين
    [few] أزل { $n } صفحات
   *[other] أزل { $n } صفحة
}
action-section-back = قدّم القسم
action-section-on = أخّر القسم
action-move-page = انقل الصفحة
action-move-section = انقل القسم
action-remove-section = أزل القسم
action-rename-section = غيّر الاسم
action-fold = اطوِ
action-unfold = افتح
strip-move-to = انقل إلى «{ $section }»
strip-page = الصفحة { $n }
strip-page-named = الصفحة { $n }، { $title }
strip-no-pages = لا صفحات بعد
strip-section-name = اسم القسم
strip-pages-chosen =
    { $n ->
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $n } صفحات
        [many] { $n } صفحة
       *[other] { $n } صفحة
    }
section-first = أنا الآن
section-new = قسم جديد
notice-page-out = أُخرجت الصفحة { $n } من الكتاب
notice-page-out-named = أُخرجت الصفحة { $n }، { $title }، من الكتاب
notice-pages-out =
    { $n ->
        [one] أُخرجت صفحة واحدة من الكتاب
        [two] أُخرجت صفحتان من الكتاب
        [few] أُخرجت { $n } صفحات من الكتاب
        [many] أُخرجت { $n } صفحة من الكتاب
       *[other] أُخرجت { $n } صفحة من الكتاب
    }
notice-undo-puts-back = التراجع يعيدها كما كانت.
notice-section-out = أُخرج القسم «{ $section }» من الكتاب
notice-section-joined = صفحاته الآن في «{ $section }».
notice-section-empty = لم تكن فيه صفحات.
empty-choose-page = اختر صفحة
empty-blank-page = ابدأ بصفحة بيضاء

## What the book is called, and whose it is

action-about-book = عن هذا الكتاب…
about-book = عن هذا الكتاب
about-book-title = عنوان الكتاب
about-book-born = يوم الميلاد
about-book-born-hint = مثلًا: 9 مارس 2018
about-book-born-words = منه يُعرف على الخط الزمني كم كان العمر. ويمكن أن يبقى فارغًا.
date-whole-day = يلزم هنا اليوم كاملًا، مثلًا 9 مارس 2018.

## The style of the book

style-title = أسلوب الكتاب
style-themes = الأساليب
style-letters = حروف للأعمار
style-paper = الورق
style-shown-with = معروضة على صفحات من هذا الكتاب. لا ينتقل شيء؛ تتغير الألوان والحروف والإطارات.
style-shown-with-examples = معروضة على صفحات للمثال، فليس في هذا الكتاب صفحات بعد.
style-moves = على ورق آخر يبقى كل شيء في مكانه بنسبته.
style-now = هكذا يبدو الكتاب الآن.
band-to-4 = ٠–٤
band-to-7 = ٥–٧
band-to-11 = ٨–١١
band-to-15 = ١٢–١٥
band-from-16 = ١٦+
paper-a4 = A4
paper-a4-wide = A4 بالعرض
paper-a5 = A5
paper-square = مربع
paper-us-letter = US Letter
theme-harbour = الميناء
    .mood = أزرق البحر ورمل وأمواج. لكل طفل من ٥ إلى ١١.
theme-orchard = البستان
    .mood = أخضر الورق، وصور بحافة بيضاء وشريط لاصق.
theme-button = الزر
    .mood = أشكال كبيرة وأصفر الشمس، شيء واحد في كل مرة. للأصغر سنًا.
theme-lantern = الفانوس
    .mood = ليل نيلي وأضواء صغيرة. من ٨ سنوات.
theme-studio = الاستوديو
    .mood = مثل مجلة: عناوين بارزة وصور مربعة. من ١٢ سنة.
theme-quiet = الهادئ
    .mood = أبيض وخطوط رفيعة وخط الكتب. من ١٢ سنة وللكبار.
theme-clear = الواضح
    .mood = أسهل على من يعاني عسر القراءة: حروف واسعة على لون القشدة.
theme-bold = العريض
    .mood = حروف كبيرة، أسود وأصفر على لون القشدة.

## Find anything

action-find = ابحث عن أي شيء
find-hint = صفحة أو صورة أو حدث أو كلمات، أو ما تريد فعله
find-nothing = لا شيء من ذلك في هذا الكتاب. جرّب حروفًا أقل، أو > لما يمكنك فعله.
find-pages = الصفحات
find-photos = الصور
find-people = الناس والأماكن
find-events = أحداث الحياة
find-commands = ما يمكنك فعله
find-page = الصفحة { $n }
find-row = { $name }، { $more }، { $end }

## Help

menu-help = مساعدة
start-help = مساعدة
action-how-to = كيف…
action-all-keys = كل المفاتيح…
action-messages = الرسائل…
action-about = عن Lifestory…
help-how-to = كيف…
help-keys = كل المفاتيح
help-messages = الرسائل
help-about = عن Lifestory
help-close = إغلاق
help-no-messages = لم يُقل شيء منذ فتح هذا الكتاب.

how-to-words = أكتب على صفحة؟
how-to-words-answer = اضغط «كلمات» فوق الصفحة واكتب. لتغيير كلمات موجودة اضغط عليها مرة لاختيارها ومرة أخرى للكتابة فيها. مفتاح Esc يخرج منها.
how-to-photos = أضيف صورًا؟
how-to-photos-answer = أفلتها في أي مكان من النافذة، أو اذهب إلى «الصور» واضغط «أضف صورًا». يحتفظ الكتاب بنسخته ولا يغيّر صورك أبدًا. لوضع صورة على صفحة اسحبها إليها، أو اختر إطارًا على الصفحة واضغط الصورة في اللوحة بجانبها.
how-to-page = أضيف صفحة أو أغيّر تخطيطها؟
how-to-page-answer = اضغط «أضف صفحة» فوق الصفحات الصغيرة واختر تخطيطًا: كل تخطيط معروض بصور هذا الكتاب. «تخطيط الصفحة» فوق الصفحة يغيّر صفحة موجودة؛ تنتقل كلماتها وصورها معها ولا يضيع شيء.
how-to-life = أكتب ما حدث ومتى؟
how-to-life-answer = اذهب إلى «الخط الزمني». اكتب متى، بقدر ما هو معروف، ثم ماذا حدث، واضغط Enter. والصفحة التي فيها الخط الزمني تتبع من تلقاء نفسها.
how-to-undo = أصلح ما لم يكن مقصودًا؟
how-to-undo-answer = «تراجع» يعيد خطوة بعد خطوة منذ فتح هذا الكتاب. ولما هو أقدم اختر «النسخ السابقة» من قائمة «ملف»: يمكنك النظر إلى كل منها، ولا يضيع شيء من عمل اليوم.
how-to-saved = أعرف أن العمل محفوظ؟
how-to-saved-answer = يحفظ Lifestory من تلقاء نفسه بعد كل تغيير بلحظة، ويقول بجانب اسم الكتاب متى حفظ. وإذا لم يستطع الحفظ قال ذلك هناك، ولماذا، وما العمل.
how-to-private = أُبقي شيئًا بعيدًا عن الأنظار؟
how-to-private-answer = اختر الصفحة أو الكلمات أو الصورة أو الشخص، وابحث في اللوحة عن «من يمكنه رؤيتها». ما ليس لنسخةٍ لا يوجد في ملفها أصلًا. وتُظهر «المراجعة والطباعة» كل نسخة كما ستكون وما تُرك منها.
how-to-print = أطبع الكتاب؟
how-to-print-answer = اذهب إلى «المراجعة والطباعة». ترى هناك ما يُصلَح أولًا وكل صفحة كما ستُطبع. «تصدير PDF» يصنع الملف لطابعتك أو للمطبعة.
how-to-take-along = آخذ الكتاب إلى حاسوب آخر؟
how-to-take-along-answer = الكتاب مجلد واحد فيه كل شيء. اختر «احفظ نسخة» من قائمة «ملف» ثم اختر وحدة التخزين. وعلى الحاسوب الآخر اضغط «افتح كتابًا» واختر ذلك المجلد.
how-to-keyboard = أعمل بلا فأرة؟
how-to-keyboard-answer = F6 ينتقل إلى الجزء التالي من النافذة، وTab إلى الشيء التالي فيه. على الصفحة ينتقل Tab من شيء إلى شيء، وEnter يكتب في الكلمات، والأسهم تحرّك. و«ابحث عن أي شيء» يفعل كل ما تستطيع تسميته. و«كل المفاتيح» في هذه القائمة تسرد البقية. وقارئ الشاشة يجد كل صفحة وشيء وزر باسمه.

keys-intro = كل مفتاح مكتوب أيضًا بجانب عمله في القوائم.
keys-window = في النافذة
keys-next-part = الجزء التالي من النافذة
keys-part-before = الجزء السابق
keys-next-thing = الشيء التالي في هذا الجزء
keys-menus = القوائم
keys-menu-of-thing = قائمة الشيء المختار
keys-newest-notice = أحدث رسالة
keys-leave = الخروج: من الكلمات، ثم من صندوقها، ثم من الصفحة
keys-on-the-page = على الصفحة
key-tab = Tab

about-version = Lifestory { $version }
about-what = لصنع كتاب قصة حياة الطفل معًا: العامل والطفل جنبًا إلى جنب.
about-offline = كل شيء يبقى على هذا الحاسوب. لا يتصل Lifestory بالشبكة أبدًا ولا يرسل شيئًا إلى أحد.
about-licence = Lifestory مجاني للجميع: للاستعمال والتغيير والنقل، برخصة MIT أو رخصة Apache 2.0 كما تشاء.
about-letters = الخطوط والصور التي فيه لها رخصها المفتوحة، وهي بجانبها حيث يأتي Lifestory.

## Check and print: room still to fill

check-invitation = ما زال فيه متسع؛ لا خطأ هنا، وما يبقى فارغًا يُطبع كما تظهره الصفحة:
print-show-all = أظهر الكل: { $n }
print-room-to-fill = ما زال فيه متسع
print-may-stay-empty = لا خطأ في هذا كله. ما يبقى فارغًا يُطبع كما تراه على الصفحة.
print-page-has = الصفحة { $page }: { $what }
print-empty-frames = { $n ->
    [zero] لا إطارات فارغة
    [one] إطار صورة فارغ
    [two] إطارا صورتين فارغان
    [few] { $n } إطارات صور فارغة
    [many] { $n } إطار صورة فارغًا
   *[other] { $n } إطار صورة فارغ
}
print-empty-boxes = { $n ->
    [zero] لا صناديق بلا كلمات
    [one] صندوق ما زال بلا كلمات
    [two] صندوقان ما زالا بلا كلمات
    [few] { $n } صناديق ما زالت بلا كلمات
    [many] { $n } صندوقًا ما زال بلا كلمات
   *[other] { $n } صندوق ما زال بلا كلمات
}
print-go-to = اذهب إلى هناك
print-go-to-page = اذهب إلى الصفحة { $page }

## What else can be met from the pages

people-adults-only = للكبار فقط
