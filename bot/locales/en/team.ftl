## The team

team-title = 👥 <b>The team</b> · { $total }
team-member = • <b>{ $name }</b> — { $role }{ $reached ->
        [no] {" "}· 🔕 the bot cannot write there
        [away] {" "}· 🌴 away
       *[yes] {""}
    }
team-joined = Joined: { $day }
team-zone = Time zone: { $zone }
team-cards = { $cards ->
        [0] Responsible for no cards
        [one] Responsible for { $cards } card
       *[other] Responsible for { $cards } cards
    }
team-invite = ➕ Invite: { $role }
team-invited = Forward this message to the person you invite.
team-invitation =
    🎟 { $by } invites you to Kartoteka, the client base of our sales team. You will be: <b>{ $role }</b>.

    { $link }

    Open the link and press Start. It works once, within 48 hours: until { $until }.
team-back = ◀ The team
team-dismiss = 🚪 Remove from the team
team-dismiss-yes = 🚪 Yes, remove
team-dismiss-sure =
    🚪 Remove <b>{ $name }</b> from the team? The way in closes at once, and reminders stop. { $cards ->
        [0] There are no cards in this name.
        [one] { $cards } card stays in the base.
       *[other] { $cards } cards stay in the base.
    }
    Only a new invitation brings them back.
team-dismissed = 🚪 { $name } is no longer on the team.
