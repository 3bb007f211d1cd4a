"""Pure decisions: plain values in, a plain value or a Refusal out; no I/O and no clock."""
