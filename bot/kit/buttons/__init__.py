"""Every press there is, and what it means: ids and enumerations only, for ever.

A button lives as long as the chat it stands in. So a press is never renamed and loses no field; new fields come
last, with a default.
"""
