## When what was typed can't be read: what is wrong and what to type. No markup, at most 200 characters.

phone-unreadable = This doesn’t look like a phone number. Type it in digits, for example: +44 7911 123456.
phone-too-short = “{ $said }” is too short, only { $digits } digits. Type the whole number with its code: +44 7911 123456.
phone-too-long = “{ $said }” has too many digits. Check it and type, for example: +44 7911 123456.
phone-no-such = There is no number “{ $said }”. Check the digits; start one from abroad with “+”, for example: +33 6 12 34 56 78.
phone-several = There are several numbers in “{ $said }”. Send one of them, for example: +44 7911 123456.

name-empty = The name is empty. Type what the client is called, for example: Jane Smith.
name-no-letters = There isn’t a letter in this name. Type, for example: Jane Smith or Acme Ltd.
name-too-long = The name is longer than { $limit } characters. Keep the first and last name, the rest can go into a note.

birthday-unreadable = This doesn’t look like a birthday. Type, for example: 12.03.1985, March 12, 1985 or just 12 March.
birthday-no-such-day = No calendar has “{ $said }”. Type the day, month and year, for example: 12 March 1985.
birthday-too-early = “{ $said }” is too long ago: the year can’t be before { $year }. Type, for example: 12 March 1985.
birthday-future = “{ $said }” is still to come. Type a date of birth in the past, for example: 12 March 1985.

moment-unreadable = I didn’t get when. Type, for example: tomorrow 3pm, in 2 hours, on Friday, 15 March at 10.
moment-no-such-day = “{ $said }”: no calendar has this day. Type, for example: 15 March or 15.03.
moment-no-such-time = “{ $said }”: there is no such time. Type an hour from 0 to 23, for example: tomorrow 15:00.
moment-past = “{ $said }” is over already. Type a time ahead, for example: in 2 hours or tomorrow 3pm.
moment-today-passed = It is past 10:00 today. Type at what time, for example: today 17:00 or in 2 hours.
moment-too-far = “{ $said }” is too far off: { $years } years ahead at most. Type a nearer date, for example: 15 March.
moment-days-differ = The weekday and the date in “{ $said }” don’t match. Type only one of them, for example: on Friday at 3pm.

client-empty = Type the client in one line, for example: Jane Smith, +44 7911 123456, Acme Ltd, 12.03.1985.
client-without-name = I can’t see the client’s name. Begin with it, for example: Jane Smith, +44 7911 123456.

call-empty = Type who it was and how the call ended, for example: Smith: no answer, tomorrow 3pm.
call-without-client = I can’t see who the call was with. Begin with the client and a colon: Smith: no answer, tomorrow 3pm.
