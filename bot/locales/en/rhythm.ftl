## The rhythm of talks

card-rhythm = 🔁 { $talked ->
        [yes] { $days ->
            [0] Talked today
            [one] Talked { $days } day ago
           *[other] Talked { $days } days ago
        }
       *[no] Nobody has talked to them yet
    }, every { $every ->
        [one] day
       *[other] { $every } days
    }{ $by ->
        [tag] {" "}(#{ $tag })
        [stage] {" "}(by stage)
       *[card] {""}
    }{ $late ->
        [yes] {" "}· it is time
       *[no] {""}
    }
rhythm-days = { $days ->
        [0] never
        [one] every day
       *[other] every { $days } days
    }
fact-cadence = Rhythm
edit-ask-cadence = 🔁 How often is somebody to talk to them? Choose, or type, for example: every 2 weeks. Left empty, the tags or the stage say it.
cadence-unreadable = I can’t read how often out of this. Type it like: 30 days, every 2 weeks, once a month, never.
cadence-how = 🔁 How often is a client to be talked to? <code>/every Smith 30 days</code>; or for the card just open: <code>/every 30 days</code>. Who is behind: /silent
cadence-whose = Whose rhythm? Type the name first: /every Smith 30 days
silent-title = { $days ->
        [0] 🔁 <b>Past their rhythm</b>, the best clients first
        [one] 🔇 <b>Not talked to for { $days } day</b>, the best clients first
       *[other] 🔇 <b>Not talked to for { $days } days</b>, the best clients first
    }
silent-none = 🌿 Nobody. Whoever has a callback promised, or is at rest, is not listed.
silent-line = { $number }. { $stage }{ $heat } <b>{ $name }</b> — { $talked ->
        [yes] { $days ->
            [one] { $days } day ago
           *[other] { $days } days ago
        }
       *[no] { $days ->
            [one] never yet, on file for { $days } day
           *[other] never yet, on file for { $days } days
        }
    }
silent-open = 📇 { $number }
silent-call = 📞 { $number }
silent-callback = ⏰ { $number }
silent-rest = 💤 { $number }
silent-span = { $days ->
        [0] 🔁 Rhythm
        [one] { $days } day
       *[other] { $days } days
    }
silent-rested = 💤 { $name } rests until { $until }.
silent-nudge = 🔁 <b>A new week</b>: { $count ->
        [one] { $count } client is past their rhythm, and nobody has promised a call.
       *[other] { $count } clients are past their rhythm, and nobody has promised a call. The best first:
    }
silent-all = All { $count }
button-silent = 🔁 Who is silent
silent-everybody = 👥 The whole team
silent-line-whose = { $line } · 👤 { $name }
button-silent-team = 👥 By person
silent-team = 🔁 <b>Past their rhythm, by person</b>
silent-of = 👤 { $name }
button-stage-rhythms = ⚙️ Rhythm by stage and tag
rhythm-stages = ⚙️ <b>How often clients are to be talked to</b>, by stage and by tag. A rhythm set on a card goes before; then the shortest of its tags’, then its stage’s.
rhythm-of-stage = { $stage }: { $days ->
        [0] –
        [one] every day
       *[other] every { $days } days
    }
rhythm-ask-stage = ⚙️ { $stage }: how often is somebody to talk to them?
rhythm-set = ✅ { $stage }: { $days ->
        [0] never
        [one] every day
       *[other] every { $days } days
    }
tag-rhythm = #{ $tag }: { $every }
tag-rhythm-nothing = as the stage
tag-rhythms = 🏷 <b>How often clients with a tag are to be talked to</b>{ $count ->
        [0] . No card has a tag yet.
       *[other] , the most used first.
    }
    Another tag: <code>/every #vip 14 days</code>
    A rhythm set on a card goes before; of several tags the shortest counts; then the stage’s. Who refused is left in peace.
tag-rhythm-ask = 🏷 #{ $tag }: how often is somebody to talk to those who have this tag?
tag-rhythm-set = ✅ { $said }
tag-rhythm-unused = ⚠️ No card has this tag yet.
tag-rhythm-unreadable = One tag, and how often: /every #vip 14 days; never is /every #vip never, back to the stage’s /every #vip as stage.
tag-rhythm-gone = No card has this tag any more. Type it: /every #vip 14 days
button-tag-rhythms = 🏷 Rhythm by tag
settings-line-rhythm = 🔁 Mondays: <b>{ $value }</b>
settings-button-rhythm = 🔁 Silent clients
settings-ask-rhythm = 🔁 On Monday mornings I can name the best clients whom nobody has talked to for too long. Shall I?
settings-rhythm = { $on ->
        [yes] who is past their rhythm
       *[no] no reminder of silent clients
    }
command-every = How often to talk to a client
command-silent = Who is silent for long
