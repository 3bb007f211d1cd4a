"""The fault sweep: each step of each thing people do fails in turn, and nothing is ever left half done."""
