"""What people type -> values: dates, phones, names, client lines, call lines; pure, and time comes in."""
