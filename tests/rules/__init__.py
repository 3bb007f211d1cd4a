"""The rules by tables of examples and by properties."""
