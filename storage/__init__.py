"""What is true: the tables, the queries and commands over them, and the rules they ask."""
