### The program's words in Modern Standard Arabic: simple, respectful, without vowel marks but where a
### word could be read otherwise. What only the command line says is not here, but in British English.

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
count-people =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
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
# A third of a year or month.
date-early = أوائل { $date }
date-mid = منتصف { $date }
date-late = أواخر { $date }

# How dates are also typed, parted by semicolons; … stands for a date. Where “and” is written together
# with the date after it, … stands there a second time.
read-filler = في; يوم; من; شهر; سنة; عام; الاثنين; الثلاثاء; الأربعاء; الخميس; الجمعة; السبت; الأحد
read-about = نحو; حوالي; قرابة; في نحو; في حوالي; في حدود
read-between = بين … و…; ما بين … و…; من … إلى; من … حتى; … إلى; … حتى
read-early = أوائل; في أوائل; بداية; في بداية; مطلع; في مطلع; أول; في أول
read-mid = منتصف; في منتصف; أواسط; في أواسط; وسط; في وسط
read-late = أواخر; في أواخر; نهاية; في نهاية; آخر; في آخر
# Other names of the months, from January on, with strokes between those of one month.
read-months = كانون الثاني/جانفي; شباط/فيفري; آذار; نيسان/أفريل; أيار/ماي; حزيران/جوان; تموز/جويلية/يوليوز; آب/أوت/غشت; أيلول/شتنبر; تشرين الأول; تشرين الثاني/نونبر; كانون الأول/دجنبر
# Numbers in words, from one on, with strokes between those of one number; how an age is also typed; …
# stands for the age. In small letters.
read-numbers = واحدة/واحد; اثنتين/اثنين; ثلاث/ثلاثة/الثالثة; أربع/أربعة/الرابعة; خمس/خمسة/الخامسة; ست/ستة/السادسة; سبع/سبعة/السابعة; ثماني/ثمانية/ثمان/الثامنة; تسع/تسعة/التاسعة; عشر/عشرة/العاشرة
read-age = عندما كان عمري …; عندما كان عمري … سنوات; عندما كان عمري … سنين; عندما كان عمري … أعوام; عندما كان عمري … سنة; عندما كان عمري … عامًا; عندما كان عمره … سنين; عندما كان عمرها … سنين; عمري … سنين; في عمر … سنين; حين كان عمري …; لما كان عمري …; كان عمري …; وعمري …; عمري …; عندما كان عمره …; عندما كان عمرها …; عمره …; عمرها …; بعمر …; في عمر …; في سن …; في … من عمري; في … من عمره; في … من عمرها
when-about = نحو { $date }
when-between = بين { $from } و{ $to }
when-at-age =
    { $age ->
        [0] عندما كان عمري أقل من سنة
        [1] عندما كان عمري سنة
        [2] عندما كان عمري سنتين
        [few] عندما كان عمري { $age } سنوات
       *[other] عندما كان عمري { $age } سنة
    }
when-at-age-or = عندما كان عمري { $from } أو { $to }
when-at-ages = عندما كان عمري بين { $from } و{ $to }
# An age in weeks, months or years: "6 weeks", "4 or 5 months".
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
        [0] في عمر أقل من سنة
        [1] في عمر سنة
        [2] في عمر سنتين
        [few] في عمر { $age } سنوات
       *[other] في عمر { $age } سنة
    }
age-or = في عمر { $from } أو { $to }
age-range = في عمر { $from } إلى { $to }
age-under = دون سن { $age }

## Timelines on the pages of a book

timeline-when-and-age = { $when }، { $age }
timeline-not-known = التاريخ غير معروف
# At the foot of a page, beside the disc from which the path winds up.
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
edit-photo-move = نقل صورة بين الصور
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
edit-photo-replace = استبدال صورة
edit-photo-take-off = إزالة صورة عن الصفحة
edit-photo-crop = اختيار ما يظهر من صورة
edit-photo-light = تفتيح صورة أو تعتيمها
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

## Photos that cannot be read: why, and what to do

photo-refused-empty = الملف فارغ. إن كان محفوظًا في خدمة سحابية فانتظر حتى ينزل إلى هذا الحاسوب، ثم أضفه مرة أخرى.
photo-refused-not-a-picture = ليست هذه صورة، مهما قال اسمها.
photo-refused-truncated = الملف مقطوع قبل نهايته. إن كانت الصورة ما زالت على الهاتف أو الكاميرا فانسخها من جديد.
photo-refused-too-large = حجم الملف { $is } ميغابايت، وأكبر ما يمكن إضافته { $limit } ميغابايت. احفظ نسخة منه بصيغة JPEG وأضفها.
photo-refused-too-many-pixels = فيه { $is } ميغابكسل، وأكثر ما يمكن إضافته { $limit } ميغابكسل. احفظ نسخة أصغر وأضفها.
photo-refused-too-much-memory = يحتاج فتحه إلى ذاكرة أكثر مما هو متاح. احفظ نسخة أصغر بصيغة JPEG وأضفها.
photo-refused-damaged = الملف تالف. إن كانت الصورة ما زالت على الهاتف أو الكاميرا فانسخها من جديد.
photo-refused-took-too-long = طال فتحه كثيرًا، وصورة الكاميرا لا تطول هكذا أبدًا. احفظ نسخة بصيغة JPEG وأضفها.
photo-refused-cancelled = توقف قبل أن يتم. يمكنك إضافته مرة أخرى.
photo-refused-not-a-file = ليس هذا ملفًا يمكن أن تكون فيه صورة.
photo-refused-closed-folder = هذا مجلد لا يُسمح بالنظر فيه. انسخ ما فيه إلى مجلد لك وأضفه من هناك.
photo-refused-too-deep = هذا مجلد داخل مجلدات كثيرة جدًا. أضفه وحده.
photo-refused-not-there = لا يوجد هناك ملف بهذا الاسم.
photo-refused-unreadable = لا يمكن فتح الملف من مكانه. انسخه إلى هذا الحاسوب وأضفه من هنا.
photo-refused-avif = صورة من نوع AVIF، كما في بعض مواقع الإنترنت. افتحها واحفظها بصيغة JPEG، ثم أضفها.
photo-refused-jpeg-xl = صورة من نوع JPEG XL، وهذا النوع لا يُقرأ بعد. احفظها بصيغة JPEG وأضفها.
photo-refused-heic = صورة من النوع الذي تصنعه هواتف iPhone. على الهاتف: «الإعدادات»، ثم «الكاميرا»، ثم «التنسيقات»، ثم «الأكثر توافقًا»؛ أو أرسلها إلى نفسك بالبريد الإلكتروني فتصير JPEG.
photo-refused-raw = هذا ملف خام من كاميرا. معظم الكاميرات تحفظ بجانبه صورة JPEG؛ أضف تلك.
photo-refused-video = هذا فيديو. أوقفه عند لحظة جميلة، واحفظها صورة، ثم أضفها.
photo-refused-pdf = هذا ملف PDF. احفظ الصفحة صورة وأضفها.
photo-refused-svg = هذا رسم بصيغة SVG. احفظه بصيغة PNG وأضفه.
photo-refused-twelve-bit = صورة JPEG بدقة ١٢ بت لكل لون، كما تصنعها المستشفيات. اطلبها صورة JPEG عادية.
photo-refused-rare-jpeg = نوع نادر من JPEG. افتحه في برنامج آخر، واحفظه بصيغة JPEG العادية، ثم أضفه.
photo-refused-variant = نوع نادر من صيغته. افتحه في برنامج آخر، واحفظه بصيغة JPEG أو PNG، ثم أضفه.

## What can go wrong with a book’s folder

store-no-such-folder = لا يوجد مجلد { $file }. لم يتغير شيء. تأكد من اسمه، ومن أن وحدة التخزين أو القرص موصول.
store-not-a-book = ليس في { $file } كتاب من Lifestory. في مجلد كل كتاب ملف اسمه book.json.
store-not-empty = في { $file } شيء من قبل. لم يتغير شيء. اختر اسمًا جديدًا لمجلد الكتاب.
store-damaged = لا يستطيع Lifestory قراءة { $file }. لم يتغير شيء ولم يُرمَ شيء. إن كانت هناك نسخة احتياطية فافتحها؛ وإلا فاترك هذا المجلد كما هو واطلب المساعدة.
store-newer-format = صُنع { $file } بإصدار أحدث من Lifestory. هو سليم ولم يتغير. لفتحه احصل على الإصدار الأحدث.
store-locked = { $file } مفتوح على { $computer }، عند { $who }. لم يتغير شيء. أغلقه هناك أولًا.
store-look-only = فُتح { $file } للنظر فقط. لم يتغير شيء.
store-no-rights = هذا الحاسوب لا يسمح لـ Lifestory باستعمال { $file }. لم يتغير فيه شيء. اسأل من يعتني بهذا الحاسوب.
store-disk-full = لم يبق مكان على هذا القرص؛ ينقصه { $megabytes } ميغابايت. ما حُفظ من قبل سليم. أفرغ بعض المكان وحاول مرة أخرى.
store-conflict = تغيّر { $file } في مكان آخر في أثناء ذلك. النسختان محفوظتان؛ وهذه في { $kept }.
store-held = برنامج آخر يستعمل { $file }، ربما نسخ احتياطي أو فحص فيروسات. ما حُفظ من قبل سليم. حاول مرة أخرى بعد دقيقة.
store-read-back-differs = هذا القرص لا يحتفظ بما يُحفظ عليه. آخر نسخة سليمة من { $file } لم تُمس. انسخ الكتاب إلى قرص آخر واعمل هناك.
store-not-faithful = تعذّر حفظ { $file }. لم يتغير شيء.
store-photo-missing = صورة في { $file } ليست في مكانها السابق. مكانها في الكتاب محفوظ.
store-not-plain = في { $file } رابط، أو شيء آخر لا يتبعه Lifestory. لم يتغير شيء. انسخ الكتاب إلى مجلد خاص به وافتحه هناك.
store-books-own = { $file } يخص كتابًا. لم يُكتب شيء، والكتاب كما كان. اختر مجلدًا آخر أو اسمًا آخر.
store-not-a-folder = { $file } ملف وليس مجلدًا. لم يتغير شيء. اكتب اسم مجلد.
store-too-large = في { $file } ملف أكبر من { $megabytes } ميغابايت، وهذا أكثر ما يمكن قراءته. لم يتغير شيء.
store-cancelled = توقف. لم يتغير شيء.
store-io = لم تمكن قراءة { $file } أو الكتابة فيه. ما حُفظ من قبل سليم. إن كان على وحدة تخزين أو قرص مشترك فتأكد أنه موصول، وحاول مرة أخرى.

## Photos coming in

import-passed-over =
    { $n ->
        [one] تُرك ملف واحد ليس صورة.
        [two] تُرك ملفان ليسا صورتين.
        [few] تُركت { $n } ملفات ليست صورًا.
        [many] تُرك { $n } ملفًا ليست صورًا.
       *[other] تُرك { $n } ملف ليست صورًا.
    }

## Leaving the program

format-short-pdf = صفحات عادية
format-short-office = طابعة مكتب
format-short-print-shop = مطبعة
format-pdf = ملف PDF للقراءة والطباعة
format-pdf-office = ملف PDF لطابعة مكتب: لا شيء يصل إلى حافة الورق
format-pdf-print-shop = ملف PDF للمطبعة: حوله ٣ مم للقص
export-words-do-not-fit =
    { $n ->
        [one] بعض الكلمات على الصفحة { $pages } لا يتسع لها صندوقها. تُطبع تحته، وقد تغطي شيئًا هناك. كبّر الصندوق، أو دع الكلمات تتابع في الصفحة التالية.
        [two] بعض الكلمات على الصفحتين { $pages } لا تتسع لها صناديقها. تُطبع تحتها، وقد تغطي شيئًا هناك. كبّر الصناديق، أو دع الكلمات تتابع في الصفحة التالية.
       *[other] بعض الكلمات على الصفحات { $pages } لا تتسع لها صناديقها. تُطبع تحتها، وقد تغطي شيئًا هناك. كبّر الصناديق، أو دع الكلمات تتابع في الصفحة التالية.
    }
export-words-off-paper =
    { $n ->
        [one] بعض الكلمات على الصفحة { $pages } تخرج عن الورق ولا تُطبع. هي محفوظة في الكتاب. كبّر صندوقها، أو دعها تتابع في الصفحة التالية.
        [two] بعض الكلمات على الصفحتين { $pages } تخرج عن الورق ولا تُطبع. هي محفوظة في الكتاب. كبّر صناديقها، أو دعها تتابع في الصفحة التالية.
       *[other] بعض الكلمات على الصفحات { $pages } تخرج عن الورق ولا تُطبع. هي محفوظة في الكتاب. كبّر صناديقها، أو دعها تتابع في الصفحة التالية.
    }
export-letters-missing =
    { $n ->
        [one] بعض العلامات على الصفحة { $pages } لا شكل لها في أي خط، وتُطبع فراغًا.
        [two] بعض العلامات على الصفحتين { $pages } لا شكل لها في أي خط، وتُطبع فراغًا.
       *[other] بعض العلامات على الصفحات { $pages } لا شكل لها في أي خط، وتُطبع فراغًا.
    }
export-photo-named =
    { $n ->
        [one] الصورة «{ $words }» على الصفحة { $pages }
        [two] الصورة «{ $words }» على الصفحتين { $pages }
       *[other] الصورة «{ $words }» على الصفحات { $pages }
    }
export-photo-unnamed =
    { $n ->
        [one] صورة على الصفحة { $pages }
        [two] صورة على الصفحتين { $pages }
       *[other] صورة على الصفحات { $pages }
    }
export-photo-missing = { $photo } ليست في مجلد الكتاب. تُرك مكانها على الصفحة فارغًا. ابحث عنها في نسخة احتياطية من المجلد.
export-photo-not-the-same = { $photo } تالفة، أو في مكانها صورة أخرى بالاسم نفسه. تُرك مكانها على الصفحة فارغًا. ابحث عنها في نسخة احتياطية من المجلد.
export-photo-unreadable = { $photo } لا يمكن قراءتها الآن. تُرك مكانها على الصفحة فارغًا. حاول مرة أخرى، أو ابحث عنها في نسخة احتياطية من المجلد.
export-more-photos =
    { $n ->
        [one] صور أخرى على الصفحة { $pages }، عددها { $photos }، لم تمكن قراءتها وتُركت أماكنها فارغة.
        [two] صور أخرى على الصفحتين { $pages }، عددها { $photos }، لم تمكن قراءتها وتُركت أماكنها فارغة.
       *[other] صور أخرى على الصفحات { $pages }، عددها { $photos }، لم تمكن قراءتها وتُركت أماكنها فارغة.
    }
pdf-cancelled = توقف. لم يبق أي ملف.
pdf-cannot-write = لم تمكن كتابة ملف PDF هناك. إن كان هناك ملف أقدم فهو كما كان. والكتاب كما كان. اختر مكانًا آخر.
pdf-no-pages = لا صفحات توضع في ملف PDF. لم يُكتب شيء.
pdf-cannot-make = لم يمكن صنع ملف PDF. إن كان هناك ملف أقدم فهو كما كان. والكتاب كما كان.

## The command line

new-book-title = كتابي
new-book-title-of = كتاب { $child }

## Checks

event-section = حياتي حتى الآن

check-invitation = ما زال فيه متسع؛ لا خطأ هنا، وما يبقى فارغًا يُطبع كما تظهره الصفحة:
check-photo-called = الصورة «{ $words }»
check-photo-of = الصورة التي فيها { $people }
check-photo-at = الصورة { $place }
check-words-called = «{ $words }»
check-words-at = الكلمات { $place }
check-place-of-several = { $place } ({ $nth } من { $all })
check-words-do-not-fit =
    { $lines ->
        [one] سطر واحد من { $words } على الصفحة { $page } لا يتسع له صندوقه. لم يُقص شيء من كلماتك، لكنه قد يغطي شيئًا.
        [two] سطران من { $words } على الصفحة { $page } لا يتسع لهما صندوقهما. لم يُقص شيء من كلماتك، لكنهما قد يغطيان شيئًا.
        [few] { $lines } سطور من { $words } على الصفحة { $page } لا يتسع لها صندوقها. لم يُقص شيء من كلماتك، لكنها قد تغطي شيئًا.
        [many] { $lines } سطرًا من { $words } على الصفحة { $page } لا يتسع لها صندوقها. لم يُقص شيء من كلماتك، لكنها قد تغطي شيئًا.
       *[other] { $lines } سطر من { $words } على الصفحة { $page } لا يتسع لها صندوقها. لم يُقص شيء من كلماتك، لكنها قد تغطي شيئًا.
    }
    .fix = تابع في الصفحة التالية
check-words-off-paper =
    { $lines ->
        [one] سطر واحد من { $words } على الصفحة { $page } يخرج عن الورق ولن يُطبع. هو محفوظ في الكتاب.
        [two] سطران من { $words } على الصفحة { $page } يخرجان عن الورق ولن يُطبعا. هما محفوظان في الكتاب.
        [few] { $lines } سطور من { $words } على الصفحة { $page } تخرج عن الورق ولن تُطبع. هي محفوظة في الكتاب.
        [many] { $lines } سطرًا من { $words } على الصفحة { $page } تخرج عن الورق ولن تُطبع. هي محفوظة في الكتاب.
       *[other] { $lines } سطر من { $words } على الصفحة { $page } تخرج عن الورق ولن تُطبع. هي محفوظة في الكتاب.
    }
check-letters-missing =
    { $n ->
        [one] علامة واحدة في { $words } على الصفحة { $page } لا شكل لها في أي خط. ستُطبع فراغًا.
        [two] علامتان في { $words } على الصفحة { $page } لا شكل لهما في أي خط. ستُطبعان فراغًا.
        [few] { $n } علامات في { $words } على الصفحة { $page } لا شكل لها في أي خط. ستُطبع فراغًا.
        [many] { $n } علامة في { $words } على الصفحة { $page } لا شكل لها في أي خط. ستُطبع فراغًا.
       *[other] { $n } علامة في { $words } على الصفحة { $page } لا شكل لها في أي خط. ستُطبع فراغًا.
    }
check-letters-borrowed = بعض حروف { $words } على الصفحة { $page } بخط من هذا الحاسوب. على حاسوب آخر قد يختلف شكلها.
check-letters-emoji = الصور الصغيرة في { $words } على الصفحة { $page } تُطبع بلون الكلمات، لا بألوانها هي.
check-frame-empty = الإطار { $place } من الصفحة { $page } ليست فيه صورة بعد.
check-words-empty = الصندوق { $place } من الصفحة { $page } ليست فيه كلمات بعد.
   .fix = أزل الصندوق
check-blank-left = ما زال في { $words } على الصفحة { $page } فراغ لم يُملأ بعد.
check-photo-soft = { $photo } على الصفحة { $page } ستكون أقل وضوحًا في الطباعة: يحسن ألا يزيد عرضها على { $cm } سم.
    .fix = صغّرها لتناسب
check-photo-blurred = { $photo } على الصفحة { $page } لن تكون واضحة: اختر حجمًا أصغر، لا يزيد عرضه على { $cm } سم، أو صورة أخرى.
check-alt-missing = { $photo } على الصفحة { $page } ليست لها كلمات تُقرأ بصوت عالٍ.

check-date-born-after-today = يوم الميلاد في هذا الكتاب لم يأت بعد.
check-date-no-birth = بعض ما على الخط الزمني مكتوب بالعمر، وليس في هذا الكتاب يوم ميلاد. إذا كُتب ترتّب كل شيء في مكانه.
check-date-event-turned-round = «{ $title }» ينتهي قبل أن يبدأ.
    .fix = بدّل التاريخين
check-date-event-before-birth = تاريخ «{ $title }» قبل يوم ميلاد الطفل. هذا صحيح إن كان عن العائلة.
check-date-event-after-today = تاريخ «{ $title }» لم يأت بعد. هذا صحيح إن كان شيئًا ننوي فعله.
check-date-person-at-event = { $person } في «{ $title }»، لكن يوم الميلاد المكتوب بعد ذلك.
check-date-photo-after-today = تاريخ إحدى الصور لم يأت بعد.
check-date-person-on-photo = { $person } في صورة أقدم من يوم الميلاد المكتوب.
check-date-person-born-after-today = يوم ميلاد { $person } لم يأت بعد.
check-date-place-turned-round = الوقت في { $place } ينتهي قبل أن يبدأ.

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
start-book-menu = ما يمكن فعله بـ«{ $title }»
start-gone = آخر مكان كان فيه { $title }:
start-find-it = ابحث عنه…
start-sample-title = تصفح الكتاب النموذجي
start-sample-words = كتاب كامل من ٢٤ صفحة عن ولد من الخيال. قلّب الصفحات، وجرّب ما تشاء، ثم تراجع عنه.
start-look-at-sample = انظر إلى الكتاب النموذجي
start-drop = يمكنك أيضًا أن تفلت مجلد كتاب، أو صورًا لكتاب جديد، في أي مكان من هذه النافذة.
start-back-to-books = العودة إلى الكتب الأخيرة
start-back-to-book = العودة إلى { $title }

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

new-book-unnamed = كتاب جديد
new-book-below-title = قصتي حتى الآن

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

## Notices: opening

look-only-open-elsewhere = هذا الكتاب مفتوح في نافذة أخرى
look-only-open-on = هذا الكتاب مفتوح على { $computer }
look-only-open-advice = يمكنك النظر إليه هنا. للكتابة فيه أغلقه هناك أولًا.
look-only-no-rights = يمكن قراءة هذا المجلد ولا تمكن الكتابة فيه
look-only-no-rights-advice = يمكنك النظر إلى الكتاب هنا، أو عمل نسخة للعمل عليها.
look-only-unreadable = لا يمكن قراءة أحدث نسخة من هذا الكتاب الآن
look-only-unreadable-advice = يمكنك النظر إلى نسخة أقدم. إن كان الكتاب على وحدة تخزين أو قرص مشترك فتأكد أنه موصول، ثم افتح الكتاب مرة أخرى.
look-only-newer = صُنع هذا الكتاب بإصدار أحدث من Lifestory
look-only-newer-advice = يمكنك النظر إلى كل صفحة؛ وللكتابة فيه احصل على الإصدار الأحدث.

opening-no-such-folder = لا مجلد هناك
opening-no-such-folder-advice = ربما نُقل، أو أن وحدة التخزين غير موصولة.
opening-not-a-book = ليس في هذا المجلد كتاب من Lifestory
opening-not-a-book-advice = في مجلد كل كتاب ملف اسمه book.json.
opening-not-empty = في هذا المجلد شيء من قبل
opening-not-empty-advice = اختر اسمًا لمجلد جديد.
opening-damaged = لا يستطيع Lifestory قراءة هذا الكتاب
opening-damaged-advice = لم يتغير شيء ولم يُرمَ شيء. إن كانت هناك نسخة احتياطية فافتحها؛ وإلا فاترك هذا المجلد كما هو واطلب المساعدة.
opening-newer = صُنع هذا الكتاب بإصدار أحدث من Lifestory
opening-newer-advice = لفتحه احصل على الإصدار الأحدث.
opening-locked-advice = أغلقه هناك أولًا.
opening-no-rights = لا يُسمح باستعمال هذا المجلد
opening-no-rights-advice = اختر مكانًا آخر، أو اسأل من يعتني بهذا الحاسوب.
opening-held = برنامج آخر يستعمل ملف الكتاب
opening-held-advice = ربما نسخ احتياطي أو فحص فيروسات. حاول مرة أخرى بعد لحظة.
opening-not-plain = في هذا المجلد شيء لا يتبعه Lifestory
opening-not-plain-advice = انسخ الكتاب إلى مجلد خاص به وافتحه هناك.
opening-other = لم تمكن قراءة الكتاب من هذا القرص
opening-other-advice = إن كان على وحدة تخزين أو قرص مشترك فتأكد أنه موصول، وحاول مرة أخرى.

## Notices: a new book

making-disk-full = لم يبق على هذا القرص متسع للكتاب
making-no-rights = لم يمكن صنع الكتاب هناك: يمكن قراءة هذا المجلد ولا تمكن الكتابة فيه
making-no-folder = لا مجلد هناك
making-other = لم يمكن صنع الكتاب هناك
making-elsewhere-advice = لم يُصنع شيء، وما أجبت به ما زال هنا. اختر مكانًا آخر.
making-name-too-long = هذا الاسم أطول مما يتسع له العنوان
making-name-too-long-advice = لم يُصنع شيء، وما أجبت به ما زال هنا.

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
recovery-only-photos = لم يمكن أن يُقرأ من هذا الكتاب إلا صوره. يُفتح كتابًا فارغًا، وصوره كلها في مكان الصور.
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
drop-replace = استبدل هذه
drop-beside = أضف بجانبها
drop-box =
    { $n ->
        [one] أفلتها لإضافتها إلى الصور
       *[other] أفلتها لإضافتها إلى الصور
    }

## The place of the photos: what can be asked for

region-photos = الصور
region-photo-list = أي الصور
photos-add = أضف صورًا…
photos-add-folder = أضف مجلد صور…
photos-bring-in = أضف الصور
photos-show-them = أظهرها
photos-see-left-out = انظر ما تُرك
photos-filter = أظهر هذه فقط
photos-group = رتّبها
photos-search = ابحث
photos-details = ما نعرفه
photos-which = أي الصور
photos-put-on-page = ضعها على الصفحة
photos-put-beside = أضف بجانب الموجودة
photos-put-on = ضعها على الصفحة { $page }
photos-put-all-on = ضعها كلها على الصفحة { $page }
photos-make-pages = اصنع صفحات من هذه
photos-make-page-of-one = اصنع صفحة من هذه
photos-another-way = بطريقة أخرى
photos-take-pages = أضف هذه الصفحات
photos-leave-pages = إلغاء
photos-replace = استبدلها…
photos-remove = أخرجها
photos-remove-several =
    { $n ->
        [two] أخرج هاتين
       *[other] أخرج هذه الـ{ $n }
    }
photos-show-all = أظهرها كلها
photos-by-date = بالتاريخ
photos-by-person = بالأشخاص

## The place of the photos: which, and what is known of them

photos-all = كل الصور
photos-not-used = لم تُستعمل بعد
photos-on-page = على صفحة
photos-kept-back = محجوبة
photos-who = من فيها
photos-not-named = بلا أسماء بعد
photos-not-dated = التاريخ غير معروف
photos-dates-not-sure = التواريخ غير مؤكدة
photos-from = من { $who }
photos-filter-said =
    { $n ->
        [zero] { $what }، لا صور
        [one] { $what }، صورة واحدة
        [two] { $what }، صورتان
        [few] { $what }، { $n } صور
        [many] { $what }، { $n } صورة
       *[other] { $what }، { $n } صورة
    }
photos-drop-here = أفلت الصور هنا. تُنسخ الأصول ولا تتغير أبدًا.
photos-plate = ص { $pages }
photos-on-pages =
    { $n ->
        [one] على الصفحة { $pages }
        [two] على الصفحتين { $pages }
       *[other] على الصفحات { $pages }
    }
photos-elsewhere = على الخط الزمني، أو مع شخص أو مكان
photos-go-to = اذهب إلى الصفحة { $page }
photos-this-photo = هذه الصورة
photos-choose-one = اختر صورة لترى ما نعرفه عنها. أبقِ Ctrl مضغوطًا لتختار عدة صور.
photos-sharp-up-to = تُطبع واضحة حتى { $across } × { $down } سم
photos-only-sharp-up-to = لا تُطبع واضحة إلا حتى { $across } × { $down } سم. أبقها صغيرة على الصفحة.
photos-when = متى
photos-mixed = مختلفة
photos-somebody-else = شخص آخر…
photos-caption = التعليق
photos-caption-hint = تحتها، حيث تظهر
photos-alt = كلمات للقراءة بصوت عالٍ
photos-alt-hint = ما يُرى فيها
photos-source = من أعطاها
photos-source-hint = من التقطها أو أعارها
photos-search-hint = اسم، كلمة، سنة
photos-child-was = { $name } { $age }
photos-child-was-years =
    { $age ->
        [one] { $name } في عمر سنة
        [two] { $name } في عمر سنتين
        [few] { $name } في عمر { $age } سنوات
        [many] { $name } في عمر { $age } سنة
       *[other] { $name } في عمر { $age } سنة
    }
photos-child-was-or = { $name } في عمر { $from } أو { $to }
photos-nobody-yet = لم يُذكر اسم أحد بعد.

photos-empty = لا صور بعد
photos-empty-words = أفلت صورًا هنا، أو اخترها.
photos-none-unused = كل صورة وجدت مكانها
photos-none-on-page = لا صورة على صفحة بعد
photos-none-kept-back = لا صورة محجوبة
photos-none-unnamed = في كل صورة ذُكر اسم أحد
photos-none-of = لا صورة فيها { $name }
photos-none-with = لا صورة لها صلة بـ«{ $words }»

photos-proposed =
    { $n ->
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $n } صفحات
        [many] { $n } صفحة
       *[other] { $n } صفحة
    } من { $photos ->
        [one] صورة واحدة
        [two] صورتين
        [few] { $photos } صور
        [many] { $photos } صورة
       *[other] { $photos } صورة
    }
photos-proposed-after = تأتي بعد الصفحة { $page }. لا شيء منها في الكتاب بعد.
photos-proposed-first = هي أولى صفحات الكتاب. لا شيء منها فيه بعد.

## Notices: photos coming in, put on pages, taken out

photos-added =
    { $n ->
        [zero] لم تُضف أي صورة
        [one] أُضيفت صورة واحدة
        [two] أُضيفت صورتان
        [few] أُضيفت { $n } صور
        [many] أُضيفت { $n } صورة
       *[other] أُضيفت { $n } صورة
    }
photos-added-partly = { $added }. { $left }
photos-not-read =
    { $n ->
        [one] واحدة لا يمكن قراءتها
        [two] اثنتان لا يمكن قراءتهما
       *[other] { $n } لا يمكن قراءتها
    }
photos-where =
    { $n ->
        [one] هي في صندوق الصور.
        [two] هما في صندوق الصور، بحسب التاريخ.
       *[other] هي في صندوق الصور، بحسب التاريخ.
    }
photos-where-page =
    { $n ->
        [one] هي على الصفحة { $page }.
        [two] الأولى على الصفحة { $page }؛ وكلتاهما في صندوق الصور.
       *[other] الأولى على الصفحة { $page }؛ وكلها في صندوق الصور.
    }
photos-there =
    { $n ->
        [one] واحدة كانت هنا من قبل.
        [two] اثنتان كانتا هنا من قبل.
       *[other] { $n } كانت هنا من قبل.
    }
photos-nothing-new =
    { $n ->
        [one] هذه الصورة كانت هنا من قبل
        [two] الصورتان كانتا هنا من قبل
        [few] الصور الـ{ $n } كلها كانت هنا من قبل
       *[other] الصور كلها، وعددها { $n }، كانت هنا من قبل
    }
photos-none-found = لم تكن فيه أي صورة
photos-stopped =
    { $n ->
        [zero] توقف. لم تُضف أي صورة
        [one] توقف. أُضيفت صورة واحدة قبل ذلك وهي محفوظة
        [two] توقف. أُضيفت صورتان قبل ذلك وهما محفوظتان
        [few] توقف. أُضيفت { $n } صور قبل ذلك وهي محفوظة
        [many] توقف. أُضيفت { $n } صورة قبل ذلك وهي محفوظة
       *[other] توقف. أُضيفت { $n } صورة قبل ذلك وهي محفوظة
    }
photos-disk-full =
    { $n ->
        [zero] لم تُضف أي صورة: القرص ممتلئ
        [one] أُضيفت صورة واحدة فقط: القرص ممتلئ
        [two] أُضيفت صورتان فقط: القرص ممتلئ
        [few] أُضيفت { $n } صور فقط: القرص ممتلئ
        [many] أُضيفت { $n } صورة فقط: القرص ممتلئ
       *[other] أُضيفت { $n } صورة فقط: القرص ممتلئ
    }
photos-disk-full-advice = ما أُضيف محفوظ. أفرغ بعض المكان، ثم أضف الباقي.
photos-no-rights =
    { $n ->
        [zero] لم تُضف أي صورة: هذا المجلد مقفل
        [one] أُضيفت صورة واحدة فقط: هذا المجلد مقفل
        [two] أُضيفت صورتان فقط: هذا المجلد مقفل
        [few] أُضيفت { $n } صور فقط: هذا المجلد مقفل
        [many] أُضيفت { $n } صورة فقط: هذا المجلد مقفل
       *[other] أُضيفت { $n } صورة فقط: هذا المجلد مقفل
    }
photos-no-rights-advice = الكتاب كما كان. اسأل من يعتني بهذا الحاسوب.
photos-not-kept =
    { $n ->
        [zero] لم تمكن إضافة أي صورة
        [one] لم تمكن إلا إضافة صورة واحدة
        [two] لم تمكن إلا إضافة صورتين
        [few] لم تمكن إلا إضافة { $n } صور
        [many] لم تمكن إلا إضافة { $n } صورة
       *[other] لم تمكن إلا إضافة { $n } صورة
    }
photos-not-kept-advice = ما أُضيف محفوظ. إن كان الكتاب على وحدة تخزين أو قرص مشترك فتأكد أنه موصول، ثم أضف الباقي.
photos-left-out =
    { $n ->
        [one] تُركت واحدة
        [two] تُركت اثنتان
       *[other] تُركت { $n }
    }
photos-pasted = الصورة التي لُصقت
photos-put =
    { $n ->
        [one] الصورة على الصفحة { $page }
        [two] الصورتان على الصفحة { $page }
        [few] { $n } صور على الصفحة { $page }
        [many] { $n } صورة على الصفحة { $page }
       *[other] { $n } صورة على الصفحة { $page }
    }
photos-pages-added =
    { $n ->
        [one] أُضيفت صفحة واحدة
        [two] أُضيفت صفحتان
        [few] أُضيفت { $n } صفحات
        [many] أُضيفت { $n } صفحة
       *[other] أُضيفت { $n } صفحة
    }
photos-pages-are-after = الصفحات الجديدة بعد الصفحة { $page }.
photos-pages-are-first = الصفحات الجديدة هي أولى صفحات الكتاب.
photos-see-pages = أظهر الصفحات
photos-removed =
    { $n ->
        [one] أُخرجت الصورة من الكتاب
        [two] أُخرجت صورتان من الكتاب
        [few] أُخرجت { $n } صور من الكتاب
        [many] أُخرجت { $n } صورة من الكتاب
       *[other] أُخرجت { $n } صورة من الكتاب
    }
photos-removed-pages =
    { $n ->
        [one] إطارها على الصفحة { $pages } فارغ الآن. التراجع يعيد كل ذلك.
        [two] إطارات على الصفحتين { $pages } فارغة الآن. التراجع يعيد كل ذلك.
       *[other] إطارات على الصفحات { $pages } فارغة الآن. التراجع يعيد كل ذلك.
    }
photos-replaced = أخذ مكانها ملف آخر
photos-not-replaced = لم تُستبدل الصورة

## What opening a book has to say in the window

opened-changed-outside = غيّر هذا الكتاب شيء غير Lifestory. فتحناه كما هو الآن
opened-from-earlier = فتحنا النسخة من { $time }، وهي أحدث نسخة كاملة
opened-from-earlier-untimed = فتحنا أحدث نسخة كاملة
opened-newest-missing = لم تكن أحدث نسخة في مكانها.
opened-newest-damaged = أحدث نسخة تالفة. هي محفوظة، فربما تمكن قراءتها.
opened-newest-unreadable = لا يمكن قراءة أحدث نسخة الآن. هي ما زالت هناك.
opened-newest-newer = يبدو أن أحدث نسخة صُنعت بإصدار أحدث من Lifestory. هي محفوظة كما هي.
opened-salvaged = هذا الكتاب تالف، ولا توجد منه نسخة كاملة. فتحنا ما أمكنت قراءته
opened-parts-advice = الصور التي ليست على صفحة موجودة في صندوق الصور. إن كانت للكتاب نسخة احتياطية فافتحها قبل أن تغير شيئًا هنا.
opened-rebuilt = { $n ->
    [one] لم يمكن أن يُقرأ من هذا الكتاب إلا صورة واحدة. يُفتح كتابًا فارغًا
    [two] لم يمكن أن يُقرأ من هذا الكتاب إلا صورتان. يُفتح كتابًا فارغًا
    [few] لم يمكن أن يُقرأ من هذا الكتاب إلا { $n } صور. يُفتح كتابًا فارغًا
    [many] لم يمكن أن يُقرأ من هذا الكتاب إلا { $n } صورة. يُفتح كتابًا فارغًا
   *[other] لم يمكن أن يُقرأ من هذا الكتاب إلا { $n } صورة. يُفتح كتابًا فارغًا
}
opened-migrated = هذا الكتاب من إصدار أقدم من Lifestory. يُفتح كما هو، وشكله السابق محفوظ بجانبه
opened-mended = { $n ->
    [one] شيء واحد في هذا الكتاب لم يكن سليمًا فأُصلح
    [two] شيئان في هذا الكتاب لم يكونا سليمين فأُصلحا
    [few] { $n } أشياء في هذا الكتاب لم تكن سليمة فأُصلحت
    [many] { $n } شيئًا في هذا الكتاب لم تكن سليمة فأُصلحت
   *[other] { $n } شيء في هذا الكتاب لم تكن سليمة فأُصلحت
}
opened-lock-taken-over = لم يُغلق الكتاب كما يجب في المرة السابقة. يبدو أن لا أحد يستعمله الآن
opened-conflict-copies = { $n ->
    [one] في المجلد نسخة واحدة من هذا الكتاب
    [two] في المجلد نسختان من هذا الكتاب
    [few] في المجلد { $n } نسخ من هذا الكتاب
    [many] في المجلد { $n } نسخة من هذا الكتاب
   *[other] في المجلد { $n } نسخة من هذا الكتاب
}
opened-newer-version = هناك نسخة من { $time } أحدث من المفتوحة
opened-forked = حفظ شخصان هذا الكتاب في الوقت نفسه
opened-other = الكتاب الآن هو النسخة الأخرى. التراجع يعيد التي قبلها؛ وهي محفوظة أيضًا بين النسخ السابقة
opening-other-version = لا يمكن قراءة تلك النسخة
moment-today = { $time }
moment = { $date }، { $time }
arranged-section = صور

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
action-line-up-start = محاذاة عند بداية السطور
action-line-up-middle = محاذاة في الوسط، من جانب إلى جانب
action-line-up-end = محاذاة عند نهاية السطور
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
action-replace = استبدال الصورة…
action-replace-take = استخدم هذه الصورة
action-replace-from-file = من هذا الحاسوب…
action-light = تفتيح الصورة أو تعتيمها
action-lighter = أفتح قليلًا
action-darker = أغمق قليلًا
action-light-again = كما كانت
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
removed-photo-kept = الصورة نفسها محفوظة في مكان الصور.

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
tool-replace = استبدال
tool-turn = تدوير
tool-light = إضاءة
tool-crop-turn = تدوير
crop-zoom = حجم الصورة
crop-straighten = تعديل الميل
light-as-it-is = كما هي
light-lighter = أفتح بـ { $by }
light-darker = أغمق بـ { $by }
replace-which = أي صورة تأخذ مكانها؟
replace-words = يبقى الإطار والتعليق تحته. والصورة التي فيه الآن تبقى في مكان الصور.
replace-photos = صور هذا الكتاب
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
panel-several = { $n ->
    [two] شيئان
    [few] { $n } أشياء
    [many] { $n } شيئًا
   *[other] { $n } شيء
}
panel-group = { $n ->
    [two] مجموعة من شيئين
    [few] مجموعة من { $n } أشياء
    [many] مجموعة من { $n } شيئًا
   *[other] مجموعة من { $n } شيء
}
panel-group-one = اضغط مرة أخرى على واحد منها، أو اضغط Enter، للعمل عليه وحده.
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
audience-nobody = لا أحد: محجوبة
audience-mixed = ليست كلها متشابهة في هذا.
audience-other = هذه في بعض نسخ الكتاب فقط.
audience-from-age = في نسخ الطفل ابتداءً من سن { $age } فقط.
audience-from-ages = بعضها في نسخ الطفل ابتداءً من سن معينة فقط، أعلاها { $most }.
audience-any-age = في أي سن
panel-words-are = هذه الكلمات
role-story = القصة
role-child = كلمات الطفل
role-quote = من شخص ما
role-title = عنوان
role-heading = عنوان فرعي
role-lead = القصة بحروف كبيرة
role-caption = تعليق
role-letter = رسالة
panel-align = الكلمات بين الجانبين
align-left = اليسار
align-centre = الوسط
align-right = اليمين
panel-stands = الكلمات بين الأعلى والأسفل
stands-top = الأعلى
stands-middle = الوسط
stands-bottom = الأسفل
panel-words-colour = لون الكلمات
panel-box-colour = لون الصندوق
panel-box-edge = حافة الصندوق
ink-none = بلا لون
ink-by-style = كما في أسلوب الكتاب
ink-page-paper = الورق وحده
ink-words = حبر غامق
ink-accent = لون قوي
ink-accent-2 = لون قوي ثانٍ
ink-tint = لون خفيف
ink-tint-2 = لون خفيف ثانٍ
ink-opener = لون الصفحات الأولى
ink-on-opener = لون الكلمات على الصفحات الأولى
ink-paper = ورق
ink-muted = رمادي
ink-cloth = لون الكتاب
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
empty-honest = كلمات مكانها
empty-panel = لون واحد
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
panel-pattern = النقش
pattern-on = مع نقش
pattern-off = بلا نقش
panel-folio = رقم الصفحة
folio-on = يُطبع
folio-off = لا يُطبع

## Choosing a page: its layouts, and what each is good for

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

layout-add-after = أضف صفحة بعد الصفحة { $n }
layout-add-first = أضف الصفحة الأولى
layout-change-page = غيّر الصفحة { $n }
layout-kinds = أنواع الصفحات
layout-pages = تخطيطات الصفحة
layout-photos = الصور على الصفحة
layout-photos-any = أي عدد
layout-photos-many = ٤+
layout-nothing = لا صفحة من هذا النوع فيها هذا العدد من الصور.
layout-search = ابحث في الصفحات
layout-not-found = لا تخطيط له صلة بذلك. جرّب حروفًا أقل.
layout-show-all = أظهرها كلها
layout-shown-with = معروضة بصور { $child }. الخطوط تُظهر مكان الكلمات.
layout-shown-with-photos = معروضة بصور هذا الكتاب. الخطوط تُظهر مكان الكلمات.
layout-shown-without = الخطوط تُظهر مكان الكلمات. يمكن نقل كل ما على الصفحة وتغييره.
layout-shown-own = معروضة بما على الصفحة الآن. الخطوط تُظهر مكان الكلمات.
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
page-left-over = ما بقي من الصفحة { $n }
notice-layout-left-over = للصفحة { $n } تخطيطها الجديد
notice-layout-left-over-advice = ما لم يجد فيه مكانًا على الصفحة التي بعدها. لم يضع شيء.

action-add-page = أضف صفحة…
action-add-page-here = أضف صفحة
action-add-page-to-section = أضف صفحة إلى هذا القسم…
action-change-layout = غيّر التخطيط…
action-show-kind = أظهر هذا النوع
action-take-layout = أضف هذه الصفحة
action-take-layout-change = استعمل هذا التخطيط
action-cancel = إلغاء

## What the book is called, and whose it is

action-about-book = عن هذا الكتاب…
about-book = عن هذا الكتاب
about-book-title = عنوان الكتاب
about-book-born = يوم الميلاد
about-book-born-hint = مثلًا: ٩ مارس ٢٠١٨
about-book-born-words = منه يُعرف على الخط الزمني كم كان العمر. ويمكن أن يبقى فارغًا.
date-whole-day = يلزم هنا اليوم كاملًا، مثلًا ٩ مارس ٢٠١٨.

## The style of the book

menu-book = كتاب
action-style = الأسلوب…
style-title = أسلوب الكتاب
style-themes = الأساليب
style-letters = الحروف حسب العمر
style-paper = الورق
style-shown-with = معروضة على صفحات من هذا الكتاب. لا ينتقل شيء؛ تتغير الألوان والحروف والإطارات.
style-shown-with-examples = معروضة على صفحات للمثال، إلى أن تكون في هذا الكتاب صفحات تُعرض.
style-moves = على ورق آخر يبقى كل شيء في مكانه بنسبته.
action-take-style = استعمل هذا الأسلوب
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

## Pages and sections in order

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

## The timeline, where a life is typed in and drawn

life-draw-as = ارسمه على هيئة
life-form-path = طريق
life-form-trail = درب
life-form-list = قائمة
life-form-years = سنوات
life-put-on-page = ضعه على صفحة
life-go-to-page = اذهب إلى الصفحة
life-go-to-page-of = اذهب إلى الصفحة { $n }

life-when = متى
life-what = ماذا حدث
life-add = أضف
life-hint = اكتب التواريخ كما تعرفها: ١٢ مايو ٢٠٢٣، نحو ٢٠٢٢، عندما كان عمري ٣ سنوات، قبل بيت ليلى.
life-understood = { $when }
life-understood-age = { $when }، { $age }
life-kept = حُفظ كما كتبته.
life-kept-in = حُفظ كما كتبته. مكانه في سنة { $year }.
life-no-date = لا تاريخ فيه. يمكنك إضافته لاحقًا.

life-list = الخط الزمني
life-row = { $when }، { $title }
life-row-more = { $row }. { $more }
life-undated = بلا تاريخ بعد
life-at-end = يبقى في الآخر إلى أن نعرف متى كان.
life-at-end-until-born = يبقى في الآخر إلى أن نعرف يوم الميلاد.
life-say-when = حدّد متى
life-told-by = عرفناه من { $source }
life-for-records = محفوظ للسجلات
life-gap = لا شيء بعد بين { $from } و{ $to }.
life-gap-may-know = ربما نجد الجواب عند { $people }.
life-gap-somebody = ربما يعرف من كان هناك حينها.
life-ask = اكتب سؤالًا
life-asked-on = على الصفحة { $n }
life-asked = السؤال على الصفحة { $n }، مع ما لا نعرفه بعد

life-open = غيّر
life-close = أغلق
life-remove = أزل عن الخط الزمني
life-story = بكلمات أكثر
life-source = من أخبرنا
life-felt = كيف كان الشعور
life-felt-hint = كلمات { $name }، بينها فواصل
life-felt-hint-unnamed = كلمات الطفل، بينها فواصل
life-people = من كان هناك
life-place = أين
life-photos = الصور
life-photos-choose = اختر صورًا…
life-photos-done = تم الاختيار
life-photo-of = الصورة { $n }
life-shown-on = مرسوم على الصفحة { $n }

life-removed = أُزيل «{ $title }» عن الخط الزمني
life-leaned-on = لا يُعرف عن «{ $other }» إلا أنه قبل «{ $title }» أو بعده
life-leaned-on-advice = أعطه تاريخًا خاصًا به أولًا.

life-drawing = الخط الزمني كما سيُطبع
life-drawn-on = الصفحة { $n }. تتبع القائمة كلما غيّرتها.
life-draft = كما سيُطبع. ليس على صفحة بعد.
life-next-part = التتمة
life-previous-part = رجوع

question-page-title = ما لا نعرفه بعد
question-page-words = بعض أجزاء قصتك ناقصة. نفضّل أن نقول ذلك على أن نختلق شيئًا.
question-page-own = أريد أن أعرف
question-between = ماذا حدث بين { $from } و{ $to }؟

life-empty = لا شيء على الخط الزمني بعد
life-empty-words = اكتب ما تعرفه في الأعلى، بأي ترتيب. تكفي سنة، أو عمر.
life-example = مثلًا
life-example-1-when = ١٤ مارس ٢٠١٨
life-example-1-what = يوم ولدت
life-example-1-more = في الثلج، في الرابعة وعشر دقائق
life-example-2-when = نحو ربيع ٢٠٢٢
life-example-2-what = ذهبت لأعيش مع ليلى
life-example-2-more = في عمر ٤ سنوات
life-example-3-when = في عمر ٦ سنوات
life-example-3-what = تعلمت ركوب الدراجة
life-example-3-more = جرى سامر بجانبي

## People and places: who is in the life, and where it was lived

region-people = من ينتمي إلى أين
region-people-list = الناس والأماكن
people-add = أضف شخصًا
people-add-place = أضف بيتًا أو مكانًا
people-new = شخص جديد
people-new-place = بيت أو مكان جديد
people-everybody = الجميع
people-details = ما نعرفه
people-people = الناس
people-places = البيوت والأماكن
people-others = آخرون في حياتي
people-somebody = شخص ما
people-a-home = بيت
people-a-place = مكان
people-home = بيت
people-place = مكان
people-row = { $name }، { $under }
people-since = منذ { $from }
people-until = حتى { $to }
people-from-to = { $from } – { $to }
people-nobody-there = لا أسماء هنا بعد.
people-also-at = وأيضًا في { $places }
people-show-as = طريقة العرض
people-as-circles = دوائر
people-as-list = قائمة
people-on-pages = على الصفحات
people-relation-not-said = لم يُذكر بعد
people-in-touch = هل الصلة باقية: { $touch }
people-without-name =
    { $n ->
        [one] واحد بلا اسم بعد
        [two] اثنان بلا اسم بعد
        [few] { $n } بلا أسماء بعد
        [many] { $n } بلا أسماء بعد
       *[other] { $n } بلا أسماء بعد
    }
people-without-relation =
    { $n ->
        [one] واحد لم تُذكر صلته بعد
        [two] اثنان لم تُذكر صلتهما بعد
        [few] { $n } لم تُذكر صلتهم بعد
        [many] { $n } لم تُذكر صلتهم بعد
       *[other] { $n } لم تُذكر صلتهم بعد
    }
people-all-said = لكل واحد اسم، وصلته مذكورة

people-empty = لا أحد هنا بعد
people-empty-words = يكفي الاسم، كما يقوله الطفل. وكل شيء آخر يمكن أن يأتي لاحقًا، أو ألا يأتي أبدًا.

people-this-person = هذا الشخص
people-this-home = هذا البيت
people-this-place = هذا المكان
people-choose-one = اختر شخصًا، أو بيتًا أو مكانًا، لترى ما نعرفه.
people-photo-choose = اختر صورة
people-photo-change = غيّر الصورة
people-photo-none = بلا صورة
people-photo-done = تم الاختيار
people-on-photos =
    { $n ->
        [one] في صورة واحدة
        [two] في صورتين
        [few] في { $n } صور
        [many] في { $n } صورة
       *[other] في { $n } صورة
    }
people-in-events =
    { $n ->
        [one] في حدث واحد
        [two] في حدثين
        [few] في { $n } أحداث
        [many] في { $n } حدثًا
       *[other] في { $n } حدث
    }
people-calls = الاسم على لسان { $child }
people-calls-unnamed = الاسم على لسان الطفل
people-relation = الصلة مع { $child }
people-relation-unnamed = الصلة مع الطفل
people-relation-hint = مثلًا: أم ماما
people-good = شيء جميل للذكرى
people-good-hint = شيء من فعله أو قوله
people-good-place-hint = مثلًا: رائحة، غرفة
people-touch = هل الصلة باقية؟
people-touch-hint = مثلًا: نعم، في العطلة
people-lives-at = مكان السكن
people-born = تاريخ الميلاد
date-hint = مثلًا: مايو ٢٠٢٣
date-only-year = لا يوجد يوم أو شهر كهذا، فتُحفظ السنة { $year } وحدها.
date-not-yet = ليس هذا تاريخًا بعد. جرّب «مايو ٢٠٢٣» أو «نحو ٢٠١٩» أو «عندما كان عمري ٣ سنوات».
people-pronouns = الضمائر
people-pronouns-hint = مثلًا: هي، لها
people-full-name = الاسم الكامل
people-adults-only = للكبار فقط
people-file-note = هذا للسجلات، وليس في أي نسخة أخرى.
people-remove = أزل

people-calls-it = اسمه على لسان { $child }
people-calls-it-unnamed = اسمه على لسان الطفل
people-calls-it-hint = مثلًا: بيت جدتي، الباب الأزرق
people-lived-there = هل كان هذا بيت { $child }؟
people-lived-there-unnamed = هل كان هذا بيت الطفل؟
people-lived-yes = نعم، بيت
people-lived-no = لا، مكان
people-from = منذ متى
people-to = حتى متى
people-who-lived = من عاش هناك
people-who-belongs = من ينتمي إلى هناك
people-why-moved = لماذا انتقلت
people-why-moved-hint = بكلمات للطفل
people-address = عنوان السكن
people-for-the-file = للسجلات فقط
people-remove-place = أزل هذا المكان

people-removed = أُزيل الاسم «{ $name }» من قائمة الناس
people-removed-unnamed = أُزيل شخص من قائمة الناس
people-place-removed = أُزيل «{ $name }» من قائمة الأماكن
people-place-removed-unnamed = أُزيل مكان من قائمة الأماكن
people-removed-advice = تبقى الكلمات والصور، حتى ما فيه هذا الاسم.

## What a copy leaves out

copy-without-pages = { $n ->
    [one] صفحة واحدة ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
    [two] صفحتان ليستا في هذه النسخة، بحسب من يمكنه رؤيتهما.
    [few] { $n } صفحات ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
    [many] { $n } صفحة ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
   *[other] { $n } صفحة ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
}
copy-without-things = { $n ->
    [one] شيء واحد على صفحة ليس في هذه النسخة، بحسب من يمكنه رؤيته.
    [two] شيئان على الصفحات ليسا في هذه النسخة، بحسب من يمكنه رؤيتهما.
    [few] { $n } أشياء على الصفحات ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
    [many] { $n } شيئًا على الصفحات ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
   *[other] { $n } شيء على الصفحات ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
}
copy-without-events = { $n ->
    [one] حدث واحد من أحداث الحياة ليس في هذه النسخة، بحسب من يمكنه رؤيته.
    [two] حدثان من أحداث الحياة ليسا في هذه النسخة، بحسب من يمكنه رؤيتهما.
    [few] { $n } أحداث من الحياة ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
    [many] { $n } حدثًا من الحياة ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
   *[other] { $n } حدث من الحياة ليست في هذه النسخة، بحسب من يمكنه رؤيتها.
}

## Check and print

region-findings = ما يحسن النظر فيه
region-preview = كيف سيُطبع
print-check = راجع الكتاب
print-go-to = اذهب إلى هناك
print-go-to-page = اذهب إلى الصفحة { $page }
print-mend = أصلحه
print-preview = أظهر هذه الصفحة
print-format = كيف يُصنع ملف PDF
print-copy = أي نسخة
print-looking = تجري مراجعة الكتاب…
print-mend-first = أصلح هذه أولًا
print-worth-a-look = ما يستحق نظرة
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
print-not-read-aloud = { $n ->
    [zero] لا صور بلا كلمات للقراءة بصوت عالٍ
    [one] صورة بلا كلمات للقراءة بصوت عالٍ
    [two] صورتان بلا كلمات للقراءة بصوت عالٍ
    [few] { $n } صور بلا كلمات للقراءة بصوت عالٍ
    [many] { $n } صورة بلا كلمات للقراءة بصوت عالٍ
   *[other] { $n } صورة بلا كلمات للقراءة بصوت عالٍ
}
print-heading-said = { $title }، { $n }
print-nothing-found = لم نجد شيئًا. ومع ذلك يحسن أن يقرأه شخص يعرف الطفل.
print-others-fine = { $n ->
    [one] فحص واحد آخر سليم
    [two] فحصان آخران سليمان
    [few] { $n } فحوص أخرى سليمة
    [many] { $n } فحصًا آخر سليم
   *[other] { $n } فحص آخر سليم
}
print-how = كيف
print-export = تصدير PDF…
print-this-pdf = ملف PDF هذا
print-nothing-in-copy = لا شيء من هذا الكتاب في هذه النسخة، بحسب من يمكنه رؤيته.
print-in-it = في هذه النسخة
print-pages = { $n ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}
print-photos = { $n ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $n } صور
    [many] { $n } صورة
   *[other] { $n } صورة
}
print-made-for = الغرض منه
copy-own = للطفل وحده
copy-together = للقراءة معًا
copy-carer = لمن يعتنون بالطفل
copy-share = للمشاركة
copy-file = للسجلات
print-nothing-left-out = كل ما في الكتاب موجود في هذه النسخة.

## Find anything

action-find = ابحث عن أي شيء
find-hint = صفحة أو صورة أو حدث أو كلمات، أو ما تريد فعله
find-nothing = لا شيء من ذلك في هذا الكتاب. جرّب حروفًا أقل، أو > لما يمكنك فعله.
find-people = الناس والأماكن
find-pages = الصفحات
find-photos = الصور
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
how-to-life-answer = اذهب إلى «الخط الزمني». اكتب متى، بقدر ما هو معروف، ثم ماذا حدث، واضغط Enter. «نحو ٢٠٢٢» و«عندما كان عمري ٣ سنوات» و«قبل بيت ليلى» تواريخ أيضًا. والصفحة التي فيها الخط الزمني تتبع من تلقاء نفسها.
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
